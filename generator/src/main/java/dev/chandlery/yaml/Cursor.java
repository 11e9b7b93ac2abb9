package dev.chandlery.yaml;

/**
 * A position in a text whose lines end in LF, for the readers of usual texts. Lines and columns are those of the part that is
 * read; only {@link #mark} tells places in the whole file.
 */
final class Cursor {
    /** What {@link #here} is at the end of the text. */
    static final char END = '\0';

    private final String text;
    /** The characters of the text and {@link #END}, so that no look ahead leaves the array. */
    private final char[] chars;

    private final int firstLine;
    private final boolean pairs;
    private int at;
    private int line;
    private int lineStart;

    /**
     * Starts at the beginning of a part.
     *
     * @throws UnusualException if the part holds a character that is odd in YAML, or lines that end in CR
     */
    Cursor(DocumentSplitter.Part part) {
        this.text = part.text();
        this.firstLine = part.line() + 1;
        int length = text.length();
        this.chars = new char[length + 1];
        text.getChars(0, length, chars, 0);
        this.pairs = hasPairs(chars, length);
    }

    private static boolean hasPairs(char[] chars, int length) {
        boolean pairs = false;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c >= 0x7F || (c < ' ' && c != '\n')) {
                if (Character.isHighSurrogate(c) && Character.isLowSurrogate(chars[i + 1])) {
                    pairs = true;
                    i++;
                } else if (c != '\t' && (c < 0xA0 || c == '\uFEFF' || c >= '\uFFFE' || Character.isSurrogate(c))) {
                    throw new UnusualException();
                }
            }
        }
        return pairs;
    }

    char here() {
        return chars[at];
    }

    char after() {
        return chars[at + 1];
    }

    int at() {
        return at;
    }

    /** Returns the character at an index that is not beyond the end. */
    char charAt(int index) {
        return chars[index];
    }

    /** Goes to an index on the current line. */
    void goTo(int index) {
        at = index;
    }

    void step() {
        at++;
    }

    /** Goes from the end of a line to the beginning of the next. */
    void nextLine() {
        at++;
        line++;
        lineStart = at;
    }

    /** Returns how many characters stand before this one on its line. */
    int indent() {
        return at - lineStart;
    }

    /** Returns the end of the line that holds an index: the index of its LF, or the length of the text. */
    int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? chars.length - 1 : end;
    }

    boolean isAtEnd() {
        return at == chars.length - 1;
    }

    void skipSpaces() {
        while (chars[at] == ' ') {
            at++;
        }
    }

    /**
     * Goes to the next character that is neither white space nor in a comment, from the end of what was read or from such
     * a character.
     *
     * @return its {@link #indent}, or -1 at the end of the text
     */
    int nextContent() {
        while (true) {
            skipSpaces();
            char c = chars[at];
            if (c == '#') {
                at = lineEnd(at);
            } else if (c == '\n') {
                nextLine();
            } else if (c == '\t') {
                throw new UnusualException();
            } else {
                return isAtEnd() ? -1 : at - lineStart;
            }
        }
    }

    /** Goes to the end of this line, on which only a comment may still stand. */
    void endLine() {
        int from = at;
        skipSpaces();
        if (chars[at] == '#' && at > from) {
            at = lineEnd(at);
        }
        if (chars[at] != '\n' && !isAtEnd()) {
            throw new UnusualException();
        }
    }

    /** Says whether nothing but a comment follows on this line. Spaces have been skipped. */
    boolean isLineOver() {
        char c = chars[at];
        return c == '\n' || (c == '#' && chars[at - 1] == ' ') || isAtEnd();
    }

    /** Says whether a character separates what stands before it from what follows. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == END;
    }

    /** Says whether a text stands between two indexes. */
    boolean isAt(int from, int to, String other) {
        return other.length() == to - from && text.startsWith(other, from);
    }

    String text(int from, int to) {
        return text.substring(from, to);
    }

    /** Returns the place of what stands between two indexes on the current line. */
    Mark mark(int from, int to) {
        int column = pairs ? text.codePointCount(lineStart, from) : from - lineStart;
        int width = pairs ? text.codePointCount(from, to) : to - from;
        return new Mark(firstLine + line, column + 1, width);
    }
}
