package dev.chandlery.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain JSON several times faster than the YAML parser does.
 *
 * <p>It gives up on whatever is not sound and usual JSON (<a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>):
 * errors, duplicate keys, values beyond a limit, control characters. The YAML parser then reads the text again and has
 * the last word.
 */
final class JsonReader {
    /** The YAML parser refuses longer keys. */
    private static final int MAX_KEY = 1000;

    private static final String NUMBER = "+-.0123456789eE";

    private final String text;
    private final int firstLine;
    private final YamlLimits limits;
    private int at;
    private int line;
    private int lineStart;
    private int pairs;
    private int nodes;

    private JsonReader(DocumentSplitter.Part part, YamlLimits limits) {
        this.text = part.text();
        this.firstLine = part.line() + 1;
        this.limits = limits;
    }

    /** Returns the value of a part that is one JSON object or array, or null when it is something else. */
    static @Nullable YamlNode read(DocumentSplitter.Part part, YamlLimits limits) {
        JsonReader reader = new JsonReader(part, limits);
        try {
            char first = reader.next();
            if (first != '{' && first != '[') {
                return null;
            }
            YamlNode root = reader.value(first, 1);
            return reader.next() == '\0' ? root : null;
        } catch (UnusualException | ProblemException e) {
            return null;
        }
    }

    /** Skips white space and returns the character there, or NUL at the end. */
    private char next() {
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                lineStart = at + 1;
                pairs = 0;
            } else if (c == '\r' && !text.startsWith("\n", at + 1)) {
                throw new UnusualException();
            } else if (c != ' ' && c != '\t' && c != '\r') {
                return c;
            }
        }
        return '\0';
    }

    private Mark mark(int width) {
        return new Mark(firstLine + line, column(), width);
    }

    /** Returns the place of what was read from a column of this line on. */
    private Mark since(int column) {
        return new Mark(firstLine + line, column, column() - column);
    }

    private int column() {
        return at - lineStart - pairs + 1;
    }

    private YamlNode value(char first, int depth) {
        if (depth > limits.maxDepth() || ++nodes > limits.maxNodes()) {
            throw new UnusualException();
        }
        if (first == '{') {
            return object(mark(1), depth);
        }
        if (first == '[') {
            return array(mark(1), depth);
        }
        if (first != '"') {
            return word();
        }
        int column = column();
        String string = string();
        return new YamlScalar(YamlScalar.Type.STRING, string, since(column));
    }

    private YamlMapping object(Mark mark, int depth) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        at++;
        char c = next();
        while (c == '"') {
            int column = column();
            String key = string();
            Mark keyMark = since(column);
            expect(':');
            YamlNode value = value(next(), depth + 1);
            boolean usual = key.length() <= MAX_KEY
                    && ++nodes <= limits.maxNodes()
                    && entries.put(key, new YamlMapping.Entry(key, keyMark, value)) == null;
            boolean more = usual && next() == ',';
            at += more ? 1 : 0;
            c = more ? next() : '\0';
            if (!usual || (more && c != '"')) {
                throw new UnusualException();
            }
        }
        expect('}');
        return new YamlMapping(List.copyOf(entries.values()), mark);
    }

    private YamlSequence array(Mark mark, int depth) {
        List<YamlNode> items = new ArrayList<>();
        at++;
        char c = next();
        if (c != ']') {
            items.add(value(c, depth + 1));
            while (next() == ',') {
                at++;
                items.add(value(next(), depth + 1));
            }
        }
        expect(']');
        return new YamlSequence(items, mark);
    }

    private void expect(char expected) {
        if (next() != expected) {
            throw new UnusualException();
        }
        at++;
    }

    /** Reads a string from its opening quote on. */
    private String string() {
        int start = ++at;
        @Nullable StringBuilder unescaped = null;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                String value = unescaped == null
                        ? text.substring(start, at)
                        : unescaped.append(text, start, at).toString();
                at++;
                return value;
            }
            if (c == '\\') {
                unescaped = unescaped == null ? new StringBuilder() : unescaped;
                unescaped.append(text, start, at).append(escape());
                start = at;
            } else if (Character.isHighSurrogate(c)) {
                pairs++;
                at += 2;
            } else if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == '\uFEFF' || c >= '\uFFFE') {
                throw new UnusualException();
            } else {
                at++;
            }
        }
        throw new UnusualException();
    }

    /** Reads an escape; halves of character pairs are left to the YAML parser. */
    private char escape() {
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
        at += 2;
        switch (kind) {
            case '"', '\\', '/' -> {
                return kind;
            }
            case 'n' -> {
                return '\n';
            }
            case 't' -> {
                return '\t';
            }
            case 'r' -> {
                return '\r';
            }
            case 'b' -> {
                return '\b';
            }
            case 'f' -> {
                return '\f';
            }
            case 'u' -> {
                return unicode();
            }
            default -> throw new UnusualException();
        }
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++, at++) {
            int digit = at < text.length() && text.charAt(at) < 0x7F ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw new UnusualException();
            }
            code = code * 16 + digit;
        }
        if (Character.isSurrogate((char) code)) {
            throw new UnusualException();
        }
        return (char) code;
    }

    /** Reads a number, true, false or null. */
    private YamlScalar word() {
        for (String word : List.of("true", "false", "null")) {
            if (text.startsWith(word, at)) {
                Mark mark = mark(word.length());
                at += word.length();
                return ScalarSchema.resolve(word, true, "", mark);
            }
        }
        int start = at;
        while (at < text.length() && NUMBER.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        Mark mark = new Mark(firstLine + line, column() - (at - start), at - start);
        YamlScalar number = ScalarSchema.resolve(text.substring(start, at), true, "", mark);
        if (number.type() != YamlScalar.Type.INTEGER && number.type() != YamlScalar.Type.FLOAT) {
            throw new UnusualException();
        }
        return number;
    }
}
