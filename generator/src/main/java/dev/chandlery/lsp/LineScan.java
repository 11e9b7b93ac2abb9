package dev.chandlery.lsp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What a cursor stands in on its own line, found without a parser, since the line is seldom YAML while it is written.
 * Collections in brackets are understood when they begin on the line.
 *
 * @param dashes the columns of the dashes at the start of the line
 * @param column the column of what follows them
 * @param steps the keys and items on the line that the cursor is inside of
 * @param isKey whether a key is being written; else a value
 * @param start the column where that begins
 * @param quote the quotation mark that is open at the cursor, or the empty text
 * @param closing the brackets that are open at the cursor, as what closes them
 */
record LineScan(
        List<Integer> dashes, int column, List<String> steps, boolean isKey, int start, String quote, String closing) {
    /** Copies the lists. */
    LineScan {
        dashes = List.copyOf(dashes);
        steps = List.copyOf(steps);
    }

    /** Reads the part of a line that is before the cursor. */
    static LineScan of(String line) {
        return new Scanner(line).scan();
    }

    private static final class Scanner {
        private final String line;
        private final List<Integer> dashes = new ArrayList<>();
        private final List<String> steps = new ArrayList<>();
        private final Deque<Character> open = new ArrayDeque<>();

        /** Whether the innermost collection has its key read; outside of all, whether the line's key is. */
        private final Deque<Boolean> valued = new ArrayDeque<>();

        private int at;

        private Scanner(String line) {
            this.line = line;
        }

        private LineScan scan() {
            skipSpaces();
            while (at < line.length()
                    && line.charAt(at) == '-'
                    && (at + 1 == line.length() || line.charAt(at + 1) == ' ')) {
                dashes.add(at++);
                skipSpaces();
            }
            int column = at;
            valued.push(false);
            while (true) {
                int start = at;
                char quote =
                        at < line.length() && (line.charAt(at) == '"' || line.charAt(at) == '\'') ? line.charAt(at) : 0;
                int end = quote == 0 ? plainEnd() : quotedEnd(quote);
                if (end < 0) {
                    // A value's text begins after its quotation mark; so does a quoted key.
                    return found(column, start + (quote == 0 ? 0 : 1), quote == 0 ? "" : String.valueOf(quote));
                }
                String word = quote == 0 ? line.substring(start, end).strip() : line.substring(start + 1, end - 1);
                at = end;
                skipSpaces();
                if (at >= line.length()) {
                    return found(column, start, "");
                }
                mark(word);
                skipSpaces();
            }
        }

        /** Takes the character after a word, which ends it. */
        private void mark(String word) {
            char c = line.charAt(at++);
            if (c == ':') {
                steps.add(word);
                replaceValued(true);
            } else if (c == '{' || c == '[') {
                open.push(c == '{' ? '}' : ']');
                valued.push(c == '[');
                if (c == '[') {
                    steps.add(NodePath.ITEM);
                }
            } else if (c == ',') {
                endEntry();
            } else if (!open.isEmpty() && c == open.peek()) {
                endEntry();
                if (open.pop() == ']') {
                    steps.remove(steps.size() - 1);
                }
                valued.pop();
            }
        }

        private void endEntry() {
            if (!open.isEmpty() && open.peek() == '}' && Boolean.TRUE.equals(valued.peek())) {
                steps.remove(steps.size() - 1);
                replaceValued(false);
            }
        }

        private void replaceValued(boolean value) {
            valued.pop();
            valued.push(value);
        }

        private LineScan found(int column, int start, String quote) {
            StringBuilder closing = new StringBuilder();
            open.forEach(closing::append);
            boolean isKey = Boolean.FALSE.equals(valued.peek());
            return new LineScan(dashes, column, steps, isKey, start, quote, closing.toString());
        }

        /** Returns where a plain word ends: at a character that means something there; -1 at the end of the line. */
        private int plainEnd() {
            int opening = -1;
            int closing = -1;
            for (int i = at; i < line.length(); i++) {
                opening = line.startsWith("{{", i) ? i : opening;
                closing = line.startsWith("}}", i) ? i : closing;
                char c = line.charAt(i);
                boolean first = i == at;
                boolean bracket = first && (c == '{' || c == '[') && opening != i;
                // A tag such as {{item}} in brackets is not YAML, but is often there while a text waits for its quotes.
                boolean insideTag = opening > closing;
                boolean flowEnd = !open.isEmpty() && (c == ',' || c == '}' || c == ']') && !insideTag;
                boolean colon = c == ':'
                        && i + 1 < line.length()
                        && line.charAt(i + 1) == ' '
                        && Boolean.FALSE.equals(valued.peek());
                if (bracket || flowEnd || colon) {
                    return i;
                }
            }
            return -1;
        }

        private int quotedEnd(char quote) {
            for (int i = at + 1; i < line.length(); i++) {
                if (line.charAt(i) == '\\' && quote == '"') {
                    i++;
                } else if (line.charAt(i) == quote) {
                    return i + 1;
                }
            }
            return -1;
        }

        private void skipSpaces() {
            while (at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
        }
    }
}
