package dev.chandlery.lint;

import dev.chandlery.yaml.Mark;

/** Finds places in a text. It counts the lines once, so that a place near the end costs no more than another one. */
public final class TextLines {
    private final String text;
    private final int[] starts;

    /** Looks at a text. */
    public TextLines(String text) {
        this.text = text;
        this.starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
        for (int line = 1; line < starts.length; line++) {
            starts[line] = text.indexOf('\n', starts[line - 1]) + 1;
        }
    }

    String text() {
        return text;
    }

    /**
     * Returns where a place is, in UTF-16 code units from the beginning, at most the length of the text; -1 when there is no
     * such place.
     */
    public int offset(Mark mark) {
        if (mark.line() < 1 || mark.line() > starts.length || mark.column() < 1) {
            return -1;
        }
        int at = starts[mark.line() - 1];
        for (int column = 1; column < mark.column(); column++) {
            if (at >= text.length()) {
                return -1;
            }
            at = text.offsetByCodePoints(at, 1);
        }
        return at;
    }
}
