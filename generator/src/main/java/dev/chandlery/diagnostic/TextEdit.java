package dev.chandlery.diagnostic;

import dev.chandlery.yaml.Mark;

/**
 * A change of a piece of a file. Widths of both places are dropped.
 *
 * @param path path of the file from the top of the registry, with {@code /}
 * @param start the first character that is replaced
 * @param end the place after the last one; equal to the start for an insertion
 * @param replacement what stands there afterwards; its line breaks are LF and become those of the file
 */
public record TextEdit(String path, Mark start, Mark end, String replacement) {
    /** Drops the widths, and checks that both places are in the text and in order. */
    public TextEdit {
        start = start.start();
        end = end.start();
        if (start.column() == 0 || end.column() == 0 || start.compareTo(end) > 0) {
            throw new IllegalArgumentException("no piece of text: " + start + " to " + end);
        }
    }

    /**
     * Returns the replacement of all that stands at a place.
     *
     * @param mark a place that knows its width
     */
    public static TextEdit replace(String path, Mark mark, String replacement) {
        if (mark.width() == 0) {
            throw new IllegalArgumentException("unknown width of " + mark);
        }
        return new TextEdit(path, mark, mark.end(), replacement);
    }

    /** Returns the insertion of a text before a place. */
    public static TextEdit insert(String path, Mark mark, String text) {
        return new TextEdit(path, mark, mark, text);
    }
}
