package dev.chandlery.yaml;

/**
 * A comment of a YAML text, and the lines that it is a note on.
 *
 * <p>A comment at the end of a line is a note on that line. A comment on a line of its own is a note on the line below it;
 * only more comments may stand between. When a scalar of several lines begins or ends on the line, such as a block of text,
 * the note is on all its lines.
 *
 * @param text the comment from its {@code #} to the end of the line, without white space at its end
 * @param mark its place, of known width
 * @param spaceBefore how many spaces and tabs stand between it and what is before it on its line
 * @param alone whether it stands on a line of its own
 * @param atTop whether no content stands before it in the text; markers and directives are no content
 * @param firstLine the first line that it is a note on; 0 when there is none
 * @param lastLine the last of these lines; 0 when there is none
 */
public record YamlComment(
        String text, Mark mark, int spaceBefore, boolean alone, boolean atTop, int firstLine, int lastLine) {}
