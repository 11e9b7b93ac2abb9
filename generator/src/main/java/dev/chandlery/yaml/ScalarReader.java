package dev.chandlery.yaml;

import org.jspecify.annotations.Nullable;

/** Reads the scalars of usual texts: plain ones, those in quotes on one line, and blocks without an indentation indicator. */
final class ScalarReader {
    /** The YAML parser refuses longer keys. */
    private static final int MAX_KEY = 1000;

    private static final String INDICATORS = ",[]{}#&*!|>'\"%@`";

    private final Cursor cursor;
    private final @Nullable PlainScalars spelling;
    /** Some of the keys that were read: a manifest has few that differ. */
    private final @Nullable String[] plainKeys = new @Nullable String[256];

    /** @param spelling where the spelling of scalars is noted; null when values alone are wanted */
    ScalarReader(Cursor cursor, @Nullable PlainScalars spelling) {
        this.cursor = cursor;
        this.spelling = spelling;
    }

    /** Says whether a plain scalar may begin here in block context (YAML 1.2.2, section 7.3.3). */
    boolean isPlain() {
        char c = cursor.here();
        boolean indicator = c == '-' || c == '?' || c == ':';
        return indicator ? !Cursor.isBlank(cursor.after()) : INDICATORS.indexOf(c) < 0;
    }

    boolean isQuote() {
        char c = cursor.here();
        return c == '"' || c == '\'';
    }

    /** Returns the scalar that nothing stands for. */
    YamlScalar absent(Mark mark) {
        return plain("", mark);
    }

    /** Reads a plain scalar; lines that are indented more than its parent belong to it. */
    YamlScalar plain(int parent) {
        int start = cursor.at();
        int end = plainEnd();
        Mark mark = cursor.mark(start, end);
        String text = cursor.text(start, end);
        int breaks = continuation(parent);
        if (breaks == 0) {
            return plain(text, mark);
        }
        StringBuilder lines = new StringBuilder(text);
        while (breaks > 0) {
            lines.append(breaks == 1 ? " " : "\n".repeat(breaks - 1));
            int from = cursor.at();
            lines.append(cursor.text(from, plainEnd()));
            breaks = continuation(parent);
        }
        return plain(lines.toString(), mark.start());
    }

    /**
     * Goes to the line that continues a plain scalar.
     *
     * @return the number of line breaks before it; 0 if there is none, and then the cursor stays
     */
    private int continuation(int parent) {
        if (cursor.here() != '\n') {
            return 0;
        }
        int breaks = 1;
        int index = cursor.at() + 1;
        int lineStart = index;
        while (cursor.charAt(index) == ' ' || cursor.charAt(index) == '\n') {
            if (cursor.charAt(index) == '\n') {
                breaks++;
                lineStart = index + 1;
            }
            index++;
        }
        char c = cursor.charAt(index);
        if (c == '\t') {
            throw new UnusualException();
        }
        if (c == Cursor.END || c == '#' || index - lineStart <= parent) {
            return 0;
        }
        while (cursor.at() < index) {
            if (cursor.here() == '\n') {
                cursor.nextLine();
            } else {
                cursor.step();
            }
        }
        return breaks;
    }

    /** Goes to the end of the plain text on this line, and returns where it ends without the spaces after it. */
    private int plainEnd() {
        int index = cursor.at();
        int end = index;
        while (true) {
            char c = cursor.charAt(index);
            if (c == '\n' || c == Cursor.END) {
                break;
            }
            if (c == '\t') {
                throw new UnusualException();
            }
            if (c == ':' && Cursor.isBlank(cursor.charAt(index + 1))) {
                break;
            }
            if (c == '#' && index > end) {
                break;
            }
            index++;
            if (c != ' ') {
                end = index;
            }
        }
        cursor.goTo(cursor.charAt(index) == '\n' ? index : end);
        return end;
    }

    /** Reads a plain scalar within brackets, which ends on its line. */
    YamlScalar flowPlain() {
        int start = cursor.at();
        int end = flowPlainEnd();
        return plain(cursor.text(start, end), cursor.mark(start, end));
    }

    private int flowPlainEnd() {
        int start = cursor.at();
        int index = start;
        int end = start;
        for (char c = cursor.here(); !endsFlowPlain(c, index > end, index); c = cursor.charAt(index)) {
            index++;
            end = c == ' ' ? end : index;
        }
        char first = cursor.here();
        boolean word = first == '-' && !Cursor.isBlank(cursor.after()) && !isFlowIndicator(cursor.after());
        boolean usual = first != '-' && first != '?' && first != ':' && INDICATORS.indexOf(first) < 0;
        if (end == start || !(word || usual)) {
            throw new UnusualException();
        }
        cursor.goTo(end);
        return end;
    }

    private boolean endsFlowPlain(char c, boolean afterSpace, int index) {
        if (c == ':') {
            char next = cursor.charAt(index + 1);
            if (isFlowIndicator(next)) {
                throw new UnusualException();
            }
            return Cursor.isBlank(next);
        }
        if (c == '\t') {
            throw new UnusualException();
        }
        return c == '\n' || c == Cursor.END || isFlowIndicator(c) || (c == '#' && afterSpace);
    }

    private static boolean isFlowIndicator(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    /**
     * Reads a key and its colon.
     *
     * @return the key, or null when none stands here, and then the cursor stays
     */
    @Nullable
    Key key() {
        int start = cursor.at();
        @Nullable String quoted = isQuote() ? quotedText() : null;
        if (quoted == null && (!isPlain() || !goToColon())) {
            cursor.goTo(start);
            return null;
        }
        int end = cursor.at();
        if (cursor.here() != ':' || !Cursor.isBlank(cursor.after())) {
            cursor.goTo(start);
            return null;
        }
        cursor.step();
        return key(quoted, start, end);
    }

    /** Reads a key within brackets and its colon. */
    Key flowKey() {
        int start = cursor.at();
        @Nullable String quoted = isQuote() ? quotedText() : null;
        int end = quoted == null ? flowPlainEnd() : cursor.at();
        boolean colon = cursor.here() == ':' && (quoted != null || Cursor.isBlank(cursor.after()));
        if (!colon) {
            throw new UnusualException();
        }
        cursor.step();
        return key(quoted, start, end);
    }

    private Key key(@Nullable String quoted, int start, int end) {
        Mark mark = cursor.mark(start, end);
        if (end - start > MAX_KEY) {
            throw new UnusualException();
        }
        return new Key(quoted == null ? plainKey(start, end, mark) : quoted, mark);
    }

    private String plainKey(int start, int end, Mark mark) {
        int slot = (cursor.charAt(start) * 31 + cursor.charAt(end - 1) + (end - start) * 7) & (plainKeys.length - 1);
        @Nullable String known = plainKeys[slot];
        if (known != null && cursor.isAt(start, end, known)) {
            return known;
        }
        String text = cursor.text(start, end);
        if (!isString(text, mark)) {
            throw new UnusualException();
        }
        plainKeys[slot] = text;
        return text;
    }

    /** Says whether a plain text is a string, and neither a merge key nor a time. */
    private static boolean isString(String text, Mark mark) {
        YamlScalar scalar = ScalarSchema.resolve(text, true, "", mark);
        return scalar.type() == YamlScalar.Type.STRING
                && scalar.text().equals(text)
                && Timestamps.parse(text).isEmpty()
                && !text.equals("<<");
    }

    /** Goes to the colon that ends a plain key, and says whether there is one on this line. */
    private boolean goToColon() {
        for (int index = cursor.at(); ; index++) {
            char c = cursor.charAt(index);
            if (c == ':' && Cursor.isBlank(cursor.charAt(index + 1))) {
                cursor.goTo(index);
                if (cursor.charAt(index - 1) == ' ') {
                    throw new UnusualException();
                }
                return true;
            }
            if (c == '\n' || c == '\t' || c == Cursor.END || (c == '#' && cursor.charAt(index - 1) == ' ')) {
                return false;
            }
        }
    }

    /** Reads a scalar in single or double quotes, which ends on its line. */
    YamlScalar quoted() {
        int start = cursor.at();
        String text = quotedText();
        YamlScalar scalar = string(text, cursor.mark(start, cursor.at()));
        if (spelling != null) {
            spelling.addQuoted(scalar);
        }
        return scalar;
    }

    private String quotedText() {
        return cursor.here() == '"' ? doubleQuoted() : singleQuoted();
    }

    private String singleQuoted() {
        int start = cursor.at() + 1;
        int index = start;
        boolean doubled = false;
        while (cursor.charAt(index) != '\'' || cursor.charAt(index + 1) == '\'') {
            char c = cursor.charAt(index);
            if (c == '\n' || c == Cursor.END) {
                throw new UnusualException();
            }
            doubled |= c == '\'';
            index += c == '\'' ? 2 : 1;
        }
        cursor.goTo(index + 1);
        String text = cursor.text(start, index);
        return doubled ? text.replace("''", "'") : text;
    }

    private String doubleQuoted() {
        int start = cursor.at() + 1;
        int index = start;
        @Nullable StringBuilder unescaped = null;
        for (char c = cursor.charAt(index); c != '"'; c = cursor.charAt(index)) {
            if (c == '\n' || c == Cursor.END) {
                throw new UnusualException();
            }
            index++;
            if (c == '\\') {
                unescaped = unescaped == null ? new StringBuilder() : unescaped;
                unescaped.append(cursor.text(start, index - 1)).append(escape(cursor.charAt(index)));
                index++;
                start = index;
            }
        }
        cursor.goTo(index + 1);
        String rest = cursor.text(start, index);
        return unescaped == null ? rest : unescaped.append(rest).toString();
    }

    /** The escapes that people write; the rest of YAML 1.2.2, section 5.7, is left to the parser. */
    private static char escape(char kind) {
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> throw new UnusualException();
        };
    }

    /** Reads a literal or folded block, up to the beginning of the line after it (YAML 1.2.2, section 8.1). */
    YamlScalar block(int parent) {
        boolean folded = cursor.here() == '>';
        Mark mark = cursor.mark(cursor.at(), cursor.at());
        cursor.step();
        char chomping = cursor.here() == '-' || cursor.here() == '+' ? cursor.here() : ' ';
        if (chomping != ' ') {
            cursor.step();
        }
        cursor.endLine();
        if (cursor.isAtEnd()) {
            throw new UnusualException();
        }
        String text = new BlockScalar(cursor, parent, folded, chomping).text();
        if (spelling == null || !folded) {
            YamlScalar scalar = string(text, mark);
            if (spelling != null) {
                spelling.addLiteral(scalar);
            }
            return scalar;
        }
        YamlScalar scalar = string(FoldedText.copied(text), mark);
        spelling.addFolded(scalar, text);
        return scalar;
    }

    private YamlScalar plain(String text, Mark mark) {
        YamlScalar scalar = ScalarSchema.resolve(text, true, "", mark);
        if (spelling != null) {
            spelling.addPlain(scalar, text);
        }
        return scalar;
    }

    private static YamlScalar string(String text, Mark mark) {
        return new YamlScalar(YamlScalar.Type.STRING, text, mark);
    }

    /** A key and its place. */
    record Key(String text, Mark mark) {}
}
