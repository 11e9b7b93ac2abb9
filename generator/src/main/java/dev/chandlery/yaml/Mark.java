package dev.chandlery.yaml;

/**
 * A place in a text file, and how much stands there.
 *
 * @param line line number, from 1; 0 when the place is the whole file
 * @param column column number in code points, from 1; 0 when the place is the whole line
 * @param width the length in code points of what stands there: a scalar as it is written, with quotes, anchor and tag, or
 *     the bracket that opens a collection; 0 when it is not known, is nothing, or goes on over several lines
 */
public record Mark(int line, int column, int width) implements Comparable<Mark> {
    /** The whole file. */
    public static final Mark NONE = new Mark(0, 0);

    /** Checks that no number is negative. */
    public Mark {
        if (line < 0 || column < 0 || width < 0) {
            throw new IllegalArgumentException("negative place " + line + ":" + column + "+" + width);
        }
    }

    /** Makes a place of which only the start is known. */
    public Mark(int line, int column) {
        this(line, column, 0);
    }

    /** Returns the place where this one starts, without its width. */
    public Mark start() {
        return width == 0 ? this : new Mark(line, column);
    }

    /** Returns the place right after this one; its start when the width is not known. */
    public Mark end() {
        return new Mark(line, column + width);
    }

    @Override
    public int compareTo(Mark other) {
        int byLine = Integer.compare(line, other.line);
        int byColumn = byLine != 0 ? byLine : Integer.compare(column, other.column);
        return byColumn != 0 ? byColumn : Integer.compare(width, other.width);
    }
}
