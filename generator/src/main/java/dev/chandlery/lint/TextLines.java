package dev.chandlery.lint;

import dev.chandlery.yaml.Mark;
import java.util.Arrays;

/** Finds places in a text. It counts the lines once, so that a place near the end costs no more than another one. */
public final class TextLines {
    private final String text;
    private final int[] starts;

    /** Looks at a text. */
    public TextLines(String text) {
        this.text = text;
        int[] found = new int[64];
        int lines = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (lines == found.length) {
                found = Arrays.copyOf(found, 2 * lines);
            }
            found[lines++] = end + 1;
        }
        this.starts = Arrays.copyOf(found, lines);
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
