package dev.chandlery.registry;

import dev.chandlery.yaml.Mark;
import java.util.List;
import java.util.Optional;

/** Where things end in a YAML text of which only the starts are known. Columns count code points. */
final class TextSpans {
    private final List<String> lines;

    TextSpans(String text) {
        this.lines = text.lines().toList();
    }

    /** Returns the place after the last character of a line. */
    Mark endOf(int line) {
        String text = lines.get(line - 1);
        int mark = line == 1 && text.startsWith("\uFEFF") ? 0 : 1;
        return new Mark(line, text.codePointCount(0, text.length()) + mark);
    }

    /** Returns what stands before an item of a list, on its line, up to it: spaces, the dash, spaces. */
    String dash(Mark item) {
        String line = lines.get(item.line() - 1);
        return line.substring(0, line.offsetByCodePoints(0, item.column() - 1));
    }

    /** Returns the last line of what begins at a key: those below that are further in than the key belong to it. */
    int lastLine(Mark key) {
        return lastLine(key, key.column());
    }

    /**
     * Returns the last line of what begins on a line.
     *
     * @param column the column, from 1, up to which lines that follow begin something else
     */
    int lastLine(Mark start, int column) {
        int last = start.line();
        for (int line = start.line() + 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            if (text.isBlank() || text.strip().startsWith("#")) {
                continue;
            }
            if (text.length() - text.stripLeading().length() < column) {
                break;
            }
            last = line;
        }
        return last;
    }

    /** Returns the place after the bracket that closes the one at a place, or empty when there is none. */
    Optional<Mark> closing(Mark open) {
        int depth = 0;
        char quote = 0;
        for (int line = open.line(); line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            for (int i = line == open.line() ? text.offsetByCodePoints(0, open.column() - 1) : 0;
                    i < text.length();
                    i++) {
                char c = text.charAt(i);
                if (quote != 0) {
                    i += quote == '"' && c == '\\' ? 1 : 0;
                    quote = c == quote ? 0 : quote;
                } else if (c == '#' && i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
                    break;
                } else if ((c == '"' || c == '\'') && startsScalar(text, i)) {
                    quote = c;
                } else if (c == '{' || c == '[') {
                    depth++;
                } else if (c == '}' || c == ']') {
                    depth--;
                    if (depth == 0) {
                        return Optional.of(new Mark(line, text.codePointCount(0, i) + 2));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A quote inside of a plain scalar is a character like any other. */
    private static boolean startsScalar(String text, int at) {
        String before = text.substring(0, at).stripTrailing();
        return before.isEmpty() || "{[,:".indexOf(before.charAt(before.length() - 1)) >= 0;
    }
}
