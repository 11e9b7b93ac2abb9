package dev.chandlery.lint.variable;

import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
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
        return text.tags().stream()
                .filter(tag -> tag.kind() == Tag.Kind.SIMPLE)
                .map(tag -> tag.nested().orElse(tag))
                .filter(tag -> tag.kind() == Tag.Kind.SIMPLE)
                .map(tag -> new SimpleTag(tag.name(), tag.nameSpan()))
                .toList();
    }
}
