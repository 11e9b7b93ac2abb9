package dev.chandlery.lsp;

import dev.chandlery.yaml.Mark;
import java.util.Arrays;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * A text with the starts of its lines. Converts between the places of three worlds: offsets into the text, positions of the
 * protocol (line and UTF-16 code unit, from 0) and marks (line and code point, from 1). Lines end in LF, CR LF or CR, in
 * the protocol as in YAML. Places outside of the text count as the nearest one inside.
 */
final class DocumentText {
    private final String text;
    private final int[] starts;

    private DocumentText(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static DocumentText of(String text) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new DocumentText(text, Arrays.copyOf(starts, count));
    }

    String text() {
        return text;
    }

    /** Returns the number of lines, at least 1. */
    int lines() {
        return starts.length;
    }

    /** Returns a line, counted from 0, without what ends it; empty for a line that is not there. */
    String line(int line) {
        return line < 0 || line >= starts.length ? "" : text.substring(starts[line], lineEnd(line));
    }

    int offset(Position position) {
        int line = position.getLine();
        if (line < 0) {
            return 0;
        }
        if (line >= starts.length) {
            return text.length();
        }
        int start = starts[line];
        int offset = start + Math.max(0, Math.min(position.getCharacter(), lineEnd(line) - start));
        boolean insidePair = offset > start
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return insidePair ? offset - 1 : offset;
    }

    Position position(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line, offset - starts[line]);
    }

    /** Returns the text after the editor's change of a piece of it. */
    DocumentText edit(Range range, String replacement) {
        int start = offset(range.getStart());
        int end = Math.max(start, offset(range.getEnd()));
        return of(text.substring(0, start) + replacement + text.substring(end));
    }

    /** Returns where a mark starts. */
    int offset(Mark mark) {
        int line = mark.line() - 1;
        if (line < 0) {
            return 0;
        }
        if (line >= starts.length) {
            return text.length();
        }
        return forward(firstColumn(line), lineEnd(line), mark.column() - 1);
    }

    Position position(Mark mark) {
        return position(offset(mark));
    }

    /** Returns the mark, without width, of an offset. */
    Mark mark(int offset) {
        int line = position(offset).getLine();
        int start = Math.min(firstColumn(line), offset);
        return new Mark(line + 1, text.codePointCount(start, offset) + 1);
    }

    /**
     * Returns all that stands at a mark. Where its width is not known it reaches to the end of the line, and where it has no
     * column it is the whole line.
     */
    Range range(Mark mark) {
        int line = Math.max(0, Math.min(mark.line() - 1, starts.length - 1));
        int end = contentEnd(line);
        int start = Math.min(mark.column() == 0 ? contentStart(line) : offset(mark), end);
        if (mark.line() - 1 > line) {
            start = end;
        }
        if (mark.width() > 0) {
            end = forward(start, lineEnd(line), mark.width());
        }
        return new Range(position(start), position(end));
    }

    /**
     * Returns where the block ends that begins at a mark: after the last line that stands at least as far to the right, or
     * that line's own end.
     */
    int blockEnd(Mark mark) {
        int first = Math.max(0, Math.min(mark.line() - 1, starts.length - 1));
        int last = first;
        for (int line = first + 1; line < starts.length; line++) {
            int content = contentStart(line);
            boolean blank = content == contentEnd(line);
            if (!blank && (content - starts[line] < mark.column() - 1 || text.startsWith("---", starts[line]))) {
                break;
            }
            last = blank ? last : line;
        }
        return contentEnd(last);
    }

    /** Says whether no marker of a new document stands between two lines, counted from 0, the second one included. */
    boolean sameDocument(int first, int last) {
        for (int line = first + 1; line <= Math.min(last, starts.length - 1); line++) {
            if (text.startsWith("---", starts[line])) {
                return false;
            }
        }
        return true;
    }

    private int lineEnd(int line) {
        int end = line + 1 < starts.length ? starts[line + 1] : text.length();
        while (end > starts[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** A byte order mark at the start of the text is no column of YAML, but is a unit of the protocol. */
    private int firstColumn(int line) {
        return line == 0 && text.startsWith("\ufeff") ? 1 : starts[line];
    }

    private int contentStart(int line) {
        int at = starts[line];
        int end = lineEnd(line);
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private int contentEnd(int line) {
        int end = lineEnd(line);
        while (end > starts[line] && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        return end;
    }

    private int forward(int start, int end, int codePoints) {
        int at = start;
        for (int i = 0; i < codePoints && at < end; i++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return Math.min(at, end);
    }
}
