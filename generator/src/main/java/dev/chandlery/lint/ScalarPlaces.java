package dev.chandlery.lint;

import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlScalar;

/**
 * Finds where a part of a scalar's text stands in the file: exact for a literal block, and for a scalar on one line that
 * is written as it is read; the whole scalar for any other, such as one with escapes or a folded block.
 */
public final class ScalarPlaces {
    private final Mark whole;
    private final int lines;
    private final int columns;
    private final boolean exact;

    private ScalarPlaces(Mark whole, int lines, int columns, boolean exact) {
        this.whole = whole;
        this.lines = lines;
        this.columns = columns;
        this.exact = exact;
    }

    static ScalarPlaces of(TextLines lines, YamlScalar scalar) {
        Mark mark = scalar.mark();
        ScalarPlaces unknown = new ScalarPlaces(mark, 0, 0, false);
        String file = lines.text();
        int at = lines.offset(mark);
        if (at < 0 || at == file.length() || scalar.text().isEmpty()) {
            return unknown;
        }
        char first = file.charAt(at);
        boolean quoted = first == '"' || first == '\'';
        if (file.startsWith(scalar.text(), quoted ? at + 1 : at)
                && scalar.text().indexOf('\n') < 0) {
            return new ScalarPlaces(mark, mark.line() - 1, mark.column() - 1 + (quoted ? 1 : 0), true);
        }
        int indent = literalIndent(file, at, scalar.text());
        return indent < 0 ? unknown : new ScalarPlaces(mark, mark.line(), indent, true);
    }

    /** Returns the place in the file of a place in the text. */
    public Mark at(Mark inner) {
        return exact && inner.column() > 0
                ? new Mark(lines + inner.line(), columns + inner.column(), inner.width())
                : whole;
    }

    /** Returns the place in the file of a stretch of the text, in UTF-16 code units. */
    public Mark at(String text, int start, int end) {
        int line = 1;
        int from = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < start; i = text.indexOf('\n', i + 1)) {
            line++;
            from = i + 1;
        }
        int stop = text.indexOf('\n', start);
        int width = text.codePointCount(start, stop < 0 ? end : Math.min(end, stop));
        return at(new Mark(line, text.codePointCount(from, start) + 1, width));
    }

    /** Returns how far a literal block is indented; -1 when the file does not hold the text line by line. */
    private static int literalIndent(String file, int at, String text) {
        int header = nextLine(file, at);
        if (header < 0 || file.substring(at, header).indexOf('|') < 0) {
            return -1;
        }
        int indent = -1;
        int position = header;
        for (String line : text.stripTrailing().split("\n", -1)) {
            if (position < 0) {
                return -1;
            }
            int next = nextLine(file, position);
            String written =
                    file.substring(position, next < 0 ? file.length() : next).stripTrailing();
            String read = line.stripTrailing();
            if (!read.isEmpty()) {
                indent = indent < 0 ? written.length() - read.length() : indent;
                if (indent < 0
                        || indent > written.length()
                        || !written.substring(0, indent).isBlank()
                        || !written.substring(indent).equals(read)) {
                    return -1;
                }
            }
            position = next;
        }
        return indent;
    }

    /** Returns where the line after a position begins; -1 when there is none. */
    private static int nextLine(String text, int position) {
        int at = text.indexOf('\n', position) + 1;
        return at == 0 ? -1 : at;
    }
}
