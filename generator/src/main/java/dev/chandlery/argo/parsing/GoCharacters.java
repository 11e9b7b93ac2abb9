package dev.chandlery.argo.parsing;

/** Classes of characters as Go's package {@code unicode} defines them, which Argo's own parsers use. */
public final class GoCharacters {
    private GoCharacters() {}

    /** Says whether a code point is white space: the Unicode property White_Space, as {@code unicode.IsSpace}. */
    public static boolean isSpace(int codePoint) {
        return (codePoint >= '\t' && codePoint <= '\r')
                || codePoint == ' '
                || codePoint == 0x85
                || codePoint == 0xA0
                || codePoint == 0x1680
                || (codePoint >= 0x2000 && codePoint <= 0x200A)
                || codePoint == 0x2028
                || codePoint == 0x2029
                || codePoint == 0x202F
                || codePoint == 0x205F
                || codePoint == 0x3000;
    }

    /** Returns a stretch of a text without the white space at its ends, as {@code strings.TrimSpace}. */
    public static Span trim(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
