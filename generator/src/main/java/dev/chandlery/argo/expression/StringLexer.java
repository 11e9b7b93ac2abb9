package dev.chandlery.argo.expression;

import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.parsing.SyntaxProblem;
import java.nio.charset.StandardCharsets;

/** Reads one string or bytes literal between quotes. */
final class StringLexer {
    private static final String SIMPLE = "abfnrtv\\";
    private static final String SIMPLE_VALUES = "\u0007\b\f\n\r\t\u000B\\";

    private final String text;
    private final int start;
    private final boolean bytes;
    private final char quote;
    private final StringBuilder value = new StringBuilder();
    private int at;

    /** Prepares to read the literal at an offset; one of bytes begins with the letter b. */
    StringLexer(String text, int start, boolean bytes) {
        this.text = text;
        this.start = start;
        this.bytes = bytes;
        this.at = start + (bytes ? 2 : 1);
        this.quote = text.charAt(at - 1);
    }

    Token read() {
        while (at < text.length() && text.charAt(at) != '\n') {
            char c = text.charAt(at);
            if (c == quote) {
                Token.Kind kind = bytes ? Token.Kind.BYTES : Token.Kind.STRING;
                return new Token(kind, value.toString(), new Span(start, at + 1));
            }
            if (c == '\\') {
                int end = escape();
                if (end < 0) {
                    return wrongEscape();
                }
                at = end;
            } else {
                int codePoint = text.codePointAt(at);
                append(codePoint);
                at += Character.charCount(codePoint);
            }
        }
        return Token.broken(new SyntaxProblem(
                new Span(start, start + (bytes ? 2 : 1)),
                "The string that begins here has no end on its line.",
                "Close it with " + quote + "; a string of several lines stands between backticks."));
    }

    private Token wrongEscape() {
        int end = Math.min(at + 2, text.length());
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end++;
        }
        Span span = new Span(at, end);
        return Token.broken(new SyntaxProblem(
                span,
                "\"" + span.in(text) + "\" begins no escape that exists.",
                "Write \\\\ for a backslash, or put the string between backticks."));
    }

    /** Reads the escape at the current offset and returns the offset after it, or -1 when there is none. */
    private int escape() {
        char c = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
        int simple = SIMPLE.indexOf(c);
        if (simple >= 0 || c == quote) {
            value.append(simple >= 0 ? SIMPLE_VALUES.charAt(simple) : c);
            return at + 2;
        }
        if (c >= '0' && c <= '3') {
            return number(at + 1, 3, 8);
        }
        if (c == 'x') {
            return number(at + 2, 2, 16);
        }
        if (bytes) {
            return -1;
        }
        if (c == 'U') {
            return number(at + 2, 8, 16);
        }
        if (c != 'u') {
            return -1;
        }
        if (!text.startsWith("{", at + 2)) {
            return number(at + 2, 4, 16);
        }
        int closing = text.indexOf('}', at + 3);
        int digits = closing - (at + 3);
        return digits >= 1 && digits <= 6 && number(at + 3, digits, 16) > 0 ? closing + 1 : -1;
    }

    /** Appends the character that digits stand for and returns the offset after them, or -1 when they do not. */
    private int number(int from, int digits, int radix) {
        long number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = i < text.length() && text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            number = number * radix + digit;
        }
        if (number > Character.MAX_CODE_POINT) {
            return -1;
        }
        if (bytes) {
            value.append((char) number);
        } else {
            append((int) number);
        }
        return from + digits;
    }

    private void append(int codePoint) {
        if (bytes) {
            byte[] utf8 = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
            value.append(new String(utf8, StandardCharsets.ISO_8859_1));
        } else {
            boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            value.appendCodePoint(half ? 0xFFFD : codePoint);
        }
    }
}
