package dev.chandlery.lsp;

/** Text of manifests in Markdown: shown as it is written, never as a link, a picture or a heading. */
final class MarkdownText {
    private static final String SPECIAL = "\\`*_[]<>#!|~&";
    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_CODE_LENGTH = 120;

    private MarkdownText() {}

    /** Returns a text with its line breaks, cut short when it is very long. */
    static String of(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : cut(text.strip(), MAX_LENGTH).toCharArray()) {
            if (c == '\n') {
                escaped.append("  \n");
            } else if (!Character.isISOControl(c)) {
                escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }

    /** Returns a value in the font of code, on one line. */
    static String code(String value) {
        String line = cut(value, MAX_CODE_LENGTH).replaceAll("\\p{Cntrl}+", " ").replace('`', '\'');
        return line.isBlank() ? "(empty)" : "`" + line + "`";
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "…";
    }
}
