package dev.chandlery.yaml;

/**
 * A place in a text file.
 *
 * @param line line number, from 1; 0 when the place is the whole file
 * @param column column number in code points, from 1; 0 when the place is the whole line
 */
public record Mark(int line, int column) implements Comparable<Mark> {
    /** The whole file. */
    public static final Mark NONE = new Mark(0, 0);

    /** Checks that neither number is negative. */
    public Mark {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("negative place " + line + ":" + column);
        }
    }

    @Override
    public int compareTo(Mark other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
