package dev.chandlery.yaml;

/**
 * What becomes of a folded block ({@code >}) when go-yaml 3 writes it and reads it again, as Kustomize does once with each
 * object. The writer doubles line breaks by what stands at the very beginning of the text, and not at the place of the
 * break, so that breaks before more indented lines are kept twice.
 */
public final class FoldedText {
    private FoldedText() {}

    /** Returns the text that is read after the given one was written. */
    public static String copied(String text) {
        if (text.indexOf('\n') < 0 || !allowsBlock(text)) {
            return text;
        }
        return read(written(text), text);
    }

    /** go-yaml writes texts in double quotes that end in a space, or have one before a line break or odd characters. */
    static boolean allowsBlock(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean last = i + 1 == text.length();
            if (c == ' ' && (last || text.charAt(i + 1) == '\n')) {
                return false;
            }
            if (c != '\t' && c != '\n' && !GoScalars.isPrintable(c)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the lines that are written, without their indentation: {@code yaml_emitter_write_folded_scalar}. */
    private static String written(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\n') {
            first++;
        }
        boolean doubled = first < text.length() && text.charAt(first) != ' ' && text.charAt(first) != '\t';
        StringBuilder lines = new StringBuilder(text.length() + 16);
        boolean breaks = true;
        boolean leadingSpaces = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (!breaks && !leadingSpaces && doubled) {
                    lines.append('\n');
                }
                lines.append('\n');
                breaks = true;
            } else {
                if (breaks) {
                    leadingSpaces = c == ' ' || c == '\t';
                }
                lines.append(c);
                breaks = false;
            }
        }
        return lines.toString();
    }

    /** Reads the lines of a folded block: {@code yaml_parser_scan_block_scalar}. */
    private static String read(String lines, String text) {
        StringBuilder value = new StringBuilder(lines.length());
        StringBuilder breaks = new StringBuilder();
        boolean leadingBreak = false;
        boolean leadingBlank = false;
        int at = 0;
        while (at < lines.length() && lines.charAt(at) == '\n') {
            breaks.append('\n');
            at++;
        }
        while (at < lines.length()) {
            boolean blank = lines.charAt(at) == ' ' || lines.charAt(at) == '\t';
            if (!leadingBlank && !blank && leadingBreak) {
                if (breaks.isEmpty()) {
                    value.append(' ');
                }
            } else if (leadingBreak) {
                value.append('\n');
            }
            leadingBreak = false;
            value.append(breaks);
            breaks.setLength(0);
            leadingBlank = blank;
            int end = lines.indexOf('\n', at);
            int stop = end < 0 ? lines.length() : end;
            value.append(lines, at, stop);
            at = stop;
            if (at < lines.length()) {
                leadingBreak = true;
                at++;
            }
            while (at < lines.length() && lines.charAt(at) == '\n') {
                breaks.append('\n');
                at++;
            }
        }
        return chomped(value, leadingBreak, breaks, text);
    }

    /** Ends the text as its header says: {@code >-} drops all breaks, {@code >} keeps one, {@code >+} keeps all. */
    private static String chomped(StringBuilder value, boolean leadingBreak, StringBuilder breaks, String text) {
        if (!text.endsWith("\n")) {
            return value.toString();
        }
        if (leadingBreak) {
            value.append('\n');
        }
        boolean keep = text.length() == 1 || text.endsWith("\n\n");
        return keep ? value.append(breaks).toString() : value.toString();
    }
}
