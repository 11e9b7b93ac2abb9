package dev.chandlery.lsp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Position;

/**
 * Where a cursor stands in a document that may be broken, by its indentation alone.
 *
 * @param kind the kind of the object, or the empty text
 * @param steps the keys on the way from the top of the object, with {@link NodePath#ITEM} for an item of a list; the key of
 *     a value included
 * @param scan what the cursor stands in on its line
 * @param inText whether it stands in a text of several lines
 */
record CursorContext(String kind, List<String> steps, LineScan scan, boolean inText) {
    private static final Pattern KIND = Pattern.compile("kind:\\s+[\"']?([A-Za-z]+).*");

    /** Copies the list. */
    CursorContext {
        steps = List.copyOf(steps);
    }

    static CursorContext at(DocumentText text, Position position) {
        String line = text.line(position.getLine());
        String before = line.substring(0, Math.min(position.getCharacter(), line.length()));
        LineScan scan = LineScan.of(before);
        List<String> up = new ArrayList<>(scan.steps());
        Collections.reverse(up);
        Climb climb = new Climb(scan.column());
        for (int i = scan.dashes().size() - 1; i >= 0; i--) {
            climb.item(scan.dashes().get(i));
        }
        for (int above = position.getLine() - 1; above >= 0 && climb.goesOn(); above--) {
            String upper = text.line(above);
            if (upper.startsWith("---")) {
                break;
            }
            climb.line(upper);
        }
        up.addAll(climb.steps);
        Collections.reverse(up);
        return new CursorContext(kind(text, position.getLine()), up, scan, climb.inText);
    }

    /** Returns the key at the end of the way, items passed over. */
    String last() {
        return step(0);
    }

    /** Returns the n-th step from the end, or the empty text. */
    String step(int n) {
        return n < steps.size() ? steps.get(steps.size() - 1 - n) : "";
    }

    private static String kind(DocumentText text, int line) {
        int first = line;
        while (first > 0 && !text.line(first).startsWith("---")) {
            first--;
        }
        for (int i = first; i < text.lines() && (i <= line || !text.line(i).startsWith("---")); i++) {
            Matcher kind = KIND.matcher(text.line(i));
            if (kind.matches()) {
                return kind.group(1);
            }
        }
        return "";
    }

    /** Goes up line by line and takes what stands further to the left than all before. */
    private static final class Climb {
        private final List<String> steps = new ArrayList<>();
        private int threshold;
        private boolean afterItem;
        private boolean inText;

        private Climb(int threshold) {
            this.threshold = threshold;
        }

        void item(int column) {
            steps.add(NodePath.ITEM);
            threshold = column;
            afterItem = true;
        }

        boolean goesOn() {
            return threshold > 0 || afterItem;
        }

        void line(String line) {
            int at = spaces(line, 0);
            if (at == line.length() || line.charAt(at) == '#') {
                return;
            }
            List<Integer> dashes = new ArrayList<>();
            while (line.startsWith("- ", at)) {
                dashes.add(at);
                at = spaces(line, at + 1);
            }
            int colon = colon(line, at);
            // A list may stand right below its key, not further to the right.
            boolean further = at < threshold || (afterItem && at == threshold && dashes.isEmpty());
            if (colon > at && further) {
                key(line.substring(at, colon), line.substring(colon + 1).strip());
                threshold = at;
                afterItem = false;
            }
            for (int i = dashes.size() - 1; i >= 0; i--) {
                if (dashes.get(i) < threshold) {
                    item(dashes.get(i));
                }
            }
        }

        private void key(String key, String value) {
            if (value.startsWith("|") || value.startsWith(">")) {
                // What was taken for keys further down is a text.
                steps.clear();
                inText = true;
            }
            String name = key.strip();
            boolean quoted = name.length() > 1 && (name.startsWith("\"") || name.startsWith("'"));
            steps.add(quoted ? name.substring(1, name.length() - 1) : name);
        }

        /** Returns where the first colon stands that ends a key; -1 when there is none. */
        private static int colon(String line, int from) {
            for (int i = line.indexOf(':', from); i >= 0; i = line.indexOf(':', i + 1)) {
                if (i + 1 == line.length() || line.charAt(i + 1) == ' ') {
                    return i;
                }
            }
            return -1;
        }

        private static int spaces(String line, int from) {
            int at = from;
            while (at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
            return at;
        }
    }
}
