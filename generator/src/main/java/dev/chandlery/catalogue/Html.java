package dev.chandlery.catalogue;

/** Text as it may stand in HTML: escaped, as an id, as the address of a link. */
final class Html {
    private Html() {}

    /**
     * Returns text for an element or a quoted attribute. Characters that HTML forbids (HTML Living Standard §13.1.4,
     * controls, lone surrogates, non-characters) become U+FFFD.
     */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(text, out);
        return out.toString();
    }

    static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '`' -> out.append("&#96;");
                default -> {
                    if (isPair(text, i)) {
                        out.append(c).append(text.charAt(++i));
                    } else {
                        out.append(isForbidden(c) ? '\uFFFD' : c);
                    }
                }
            }
        }
    }

    /** Returns markup without the characters that HTML forbids. */
    static String clean(String html) {
        StringBuilder out = new StringBuilder(html);
        for (int i = 0; i < html.length(); i++) {
            if (isPair(html, i)) {
                i++;
            } else if (isForbidden(html.charAt(i))) {
                out.setCharAt(i, '\uFFFD');
            }
        }
        return out.toString();
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length()
                && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))
                && (Character.toCodePoint(text.charAt(i), text.charAt(i + 1)) & 0xFFFE) != 0xFFFE;
    }

    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || (c >= 0x7F && c <= 0x9F)
                || Character.isSurrogate(c)
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || c >= 0xFFFE;
    }

    /** Returns text as part of an id: letters, digits, {@code - .} as they are, all else as {@code _} and its code. */
    static String id(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.') {
                out.append(c);
            } else {
                out.append('_').append(Integer.toHexString(c)).append('_');
            }
        }
        return out.toString();
    }

    /** Returns the text when it is an absolute http or https URL that can stand in a link, else the empty text. */
    static String webAddress(String text) {
        String lower = text.length() < 8 ? "" : text.substring(0, 8).toLowerCase(java.util.Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.equals("https://")) {
            return "";
        }
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7F && "\"'<>\\^`{|}".indexOf(c) < 0)) {
            return "";
        }
        try {
            String host = new java.net.URI(text).getHost();
            return host == null ? "" : text;
        } catch (java.net.URISyntaxException e) {
            return "";
        }
    }

    /** Returns one line of text with its back-quoted parts as code; everything else is escaped. */
    static String inline(String text) {
        if (text.indexOf('`') < 0) {
            return escape(text);
        }
        StringBuilder out = new StringBuilder(text.length() + 32);
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('`', at);
            int close = open < 0 ? -1 : text.indexOf('`', open + 1);
            if (close < 0) {
                break;
            }
            escape(text.substring(at, open), out);
            out.append("<code>");
            escape(text.substring(open + 1, close), out);
            out.append("</code>");
            at = close + 1;
        }
        escape(text.substring(at), out);
        return out.toString();
    }

    /** Returns the lines of a file, each an element with the id {@code <prefix>-L<number>}, for a {@code pre}. */
    static String lines(String prefix, String text) {
        StringBuilder out = new StringBuilder(text.length() * 2);
        String body = text.replace("\r\n", "\n").replace('\r', '\n');
        int number = 1;
        for (int start = 0; start < body.length(); number++) {
            int end = body.indexOf('\n', start);
            end = end < 0 ? body.length() : end;
            out.append("<span id=\"").append(prefix).append("-L").append(number).append("\">");
            escape(body.substring(start, end), out);
            out.append("\n</span>");
            start = end + 1;
        }
        return out.toString();
    }
}
