package dev.chandlery.lint.variable;

import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import java.util.ArrayList;
import java.util.List;

/**
 * A simple tag.
 *
 * @param name the variable that it names
 * @param span where the name stands in its text
 */
record SimpleTag(String name, Span span) {
    /** Returns the simple tags of a text. Of a tag inside a tag only the inner one is known before that is filled in. */
    static List<SimpleTag> in(TaggedText text) {
        if (text.tags().isEmpty()) {
            return List.of();
        }
        List<SimpleTag> simple = new ArrayList<>(text.tags().size());
        for (Tag tag : text.tags()) {
            Tag inner = tag.kind() == Tag.Kind.SIMPLE ? tag.nested().orElse(tag) : tag;
            if (inner.kind() == Tag.Kind.SIMPLE) {
                Span span = inner.nameSpan();
                simple.add(new SimpleTag(span.in(text.text()), span));
            }
        }
        return simple;
    }
}
