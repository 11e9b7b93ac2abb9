package dev.chandlery.argo.tag;

import dev.chandlery.argo.parsing.GoCharacters;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.parsing.SyntaxProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text cut at its tags the way Argo Workflows cuts it: a tag begins at the first <code>{{</code> and ends at the first
 * <code>}}</code> after it, whatever stands between them.
 *
 * @param text the text
 * @param tags its tags, in the order of the text
 * @param unclosed the tag that begins after the others and has no end; it reaches to the end of the text
 */
public record TaggedText(String text, List<Tag> tags, Optional<Tag> unclosed) {
    static final String OPENING = "{{";
    private static final String CLOSING = "}}";

    /** Copies the list. */
    public TaggedText {
        tags = List.copyOf(tags);
    }

    /** Cuts a text. */
    public static TaggedText of(String text) {
        List<Tag> tags = new ArrayList<>();
        int opening = text.indexOf(OPENING);
        while (opening >= 0) {
            int closing = text.indexOf(CLOSING, opening + OPENING.length());
            if (closing < 0) {
                return new TaggedText(text, tags, Optional.of(tag(text, opening, text.length(), 0)));
            }
            tags.add(tag(text, opening, closing, CLOSING.length()));
            opening = text.indexOf(OPENING, closing + CLOSING.length());
        }
        return new TaggedText(text, tags, Optional.empty());
    }

    /** Returns the tag whose braces open at one offset and whose body ends at another. */
    static Tag tag(String text, int opening, int closing, int closingLength) {
        int body = opening + OPENING.length();
        boolean expression = body < closing && text.charAt(body) == '=';
        Span bodySpan = new Span(expression ? body + 1 : body, closing);
        return new Tag(
                expression ? Tag.Kind.EXPRESSION : Tag.Kind.SIMPLE,
                new Span(opening, closing + closingLength),
                bodySpan,
                bodySpan.in(text));
    }

    /** Returns the tag that is the whole text, but for white space around it; empty when there is more or less. */
    public Optional<Tag> whole() {
        Span trimmed = GoCharacters.trim(text, new Span(0, text.length()));
        return tags.stream().findFirst().filter(tag -> tag.span().equals(trimmed));
    }

    /** Returns what is wrong: a tag without an end. */
    public List<SyntaxProblem> problems() {
        return unclosed
                .map(tag -> new SyntaxProblem(
                        new Span(tag.span().start(), tag.span().start() + OPENING.length()),
                        "The tag that begins with \"{{\" has no end.",
                        "Close it with \"}}\"; to write braces that are no tag, put a space between them."))
                .stream()
                .toList();
    }
}
