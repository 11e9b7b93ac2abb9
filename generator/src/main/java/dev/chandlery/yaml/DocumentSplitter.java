package dev.chandlery.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text at its document markers, the lines that begin with {@code ---}.
 *
 * <p>Such a line always ends a document, also inside a quoted scalar (YAML 1.2.2, section 9.1.2), so each part can be
 * read without the others.
 */
final class DocumentSplitter {
    private DocumentSplitter() {}

    /**
     * A part of a text that holds the lines of one marker.
     *
     * @param text the part
     * @param line the number of lines before it
     */
    record Part(String text, int line) {}

    /** Returns the parts in order: at most two more than the limit, the last of which is not to be read. */
    static List<Part> split(String text, int limit) {
        if (text.indexOf('\r') < 0 && !text.contains("\n---")) {
            return text.isEmpty() ? List.of() : List.of(part(text, 0, text.length(), 0));
        }
        List<Part> parts = new ArrayList<>();
        int start = 0;
        int startLine = 0;
        int line = 0;
        boolean content = false;
        int at = 0;
        while (at < text.length() && parts.size() <= limit) {
            if (at > start && content && marker(text, at)) {
                parts.add(part(text, start, at, startLine));
                start = at;
                startLine = line;
            }
            content |= !onlyDirectives(text, at);
            at = nextLine(text, at);
            line++;
        }
        if (start < text.length()) {
            parts.add(part(text, start, text.length(), startLine));
        }
        return parts;
    }

    private static Part part(String text, int start, int end, int line) {
        int from = text.charAt(start) == '\uFEFF' ? start + 1 : start;
        return new Part(text.substring(from, end), line);
    }

    private static boolean marker(String text, int at) {
        if (!text.startsWith("---", at)) {
            return false;
        }
        int end = at + 3;
        return end == text.length() || " \t\r\n".indexOf(text.charAt(end)) >= 0;
    }

    /** Says whether a line belongs before a marker: a directive, a comment or nothing. */
    private static boolean onlyDirectives(String text, int at) {
        int start = text.charAt(at) == '\uFEFF' ? at + 1 : at;
        return start == text.length() || "%#\r\n".indexOf(text.charAt(start)) >= 0;
    }

    private static int nextLine(String text, int at) {
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            if (c == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return text.length();
    }
}
