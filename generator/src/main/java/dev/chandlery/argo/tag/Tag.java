package dev.chandlery.argo.tag;

import dev.chandlery.argo.parsing.GoCharacters;
import dev.chandlery.argo.parsing.Span;
import java.util.Optional;

/**
 * A tag in a text.
 *
 * @param kind what is between the braces
 * @param span the tag with its braces
 * @param bodySpan what is between the braces, without the equals sign of an expression
 * @param body the text of {@code bodySpan}
 */
public record Tag(Kind kind, Span span, Span bodySpan, String body) {
    /** What a tag is replaced with. */
    public enum Kind {
        /** The value of the variable that the tag names, as in <code>{{inputs.parameters.message}}</code>. */
        SIMPLE,
        /** The value of an expression, as in <code>{{=asInt(inputs.parameters.count) + 1}}</code>. */
        EXPRESSION
    }

    /** Returns the name of the variable: the body of a simple tag without the white space around it. */
    public String name() {
        return nameSpan().shift(-bodySpan.start()).in(body);
    }

    /** Returns where {@link #name()} stands in the text. */
    public Span nameSpan() {
        return GoCharacters.trim(body, new Span(0, body.length())).shift(bodySpan.start());
    }

    /**
     * Returns the tag inside a simple tag, as <code>{{inputs.parameters.day}}</code> in
     * <code>{{steps.run-{{inputs.parameters.day}}.status}}</code>. Argo replaces the inner one first, and the outer one in
     * a later round; to this round the outer tag ends where the inner one does.
     */
    public Optional<Tag> nested() {
        int opening = kind == Kind.SIMPLE ? body.lastIndexOf(TaggedText.OPENING) : -1;
        return opening > 0
                ? Optional.of(TaggedText.tag(body, opening, body.length(), span.end() - bodySpan.end())
                        .shift(bodySpan.start()))
                : Optional.empty();
    }

    private Tag shift(int offset) {
        return new Tag(kind, span.shift(offset), bodySpan.shift(offset), body);
    }
}
