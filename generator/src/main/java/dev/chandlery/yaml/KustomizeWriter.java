package dev.chandlery.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes YAML byte for byte as {@code kustomize build} prints it: go-yaml 2 with its default settings.
 *
 * <p>Keys are sorted, indentation is two, sequences are not indented below their key, lines longer than 80 characters are
 * folded at single spaces. The methods and the state follow go-yaml's {@code emitterc.go}.
 */
public final class KustomizeWriter {
    /** The order of keys: natural, so that {@code k9} comes before {@code k10}. */
    public static final Comparator<String> KEYS = new NaturalOrder();

    private static final int BEST_WIDTH = 80;
    private static final int LONG_KEY = 128;
    private static final String SPACES = " ".repeat(64);

    private final StringBuilder out;
    private int lineStart;
    /** Whether the last character is white space or an indicator that asks for none after it. */
    private boolean whitespace = true;
    /** Whether only indentation and indicators stand on the line so far. */
    private boolean indention = true;

    private KustomizeWriter(StringBuilder out) {
        this.out = out;
        this.lineStart = out.length();
    }

    /** Returns one document, ending in a line break. */
    public static String write(YamlNode node) {
        StringBuilder out = new StringBuilder(1024);
        KustomizeWriter writer = new KustomizeWriter(out);
        writer.node(node, -1, false);
        writer.writeIndent(0);
        return out.toString();
    }

    /** Returns the lines of one key of a document with its value; a document is the lines of its keys in {@link #KEYS} order. */
    public static String entry(String key, YamlNode value) {
        return write(new YamlMapping(List.of(YamlMapping.Entry.of(key, value)), Mark.NONE));
    }

    /** Says whether a text is read as a string when it stands without quotes. */
    public static boolean isString(String text) {
        return GoScalars.isString(text);
    }

    /**
     * Says whether a text is copied as it is on its way through Kustomize: characters that end lines for some readers only are
     * not.
     */
    public static boolean isCopied(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x85 && c != '\n' && isBreak(c)) {
                return false;
            }
        }
        return true;
    }

    private void node(YamlNode node, int indent, boolean inMapping) {
        if (node instanceof YamlMapping mapping) {
            if (mapping.entries().isEmpty()) {
                indicator("{}", true, false, false);
            } else {
                mapping(mapping, indent < 0 ? 0 : indent + 2);
            }
        } else if (node instanceof YamlSequence sequence) {
            if (sequence.items().isEmpty()) {
                indicator("[]", true, false, false);
            } else {
                boolean indentless = inMapping && !indention;
                sequence(sequence, indent < 0 ? 0 : indentless ? indent : indent + 2);
            }
        } else {
            scalar((YamlScalar) node, indent < 0 ? 2 : indent + 2);
        }
    }

    private void mapping(YamlMapping mapping, int indent) {
        for (YamlMapping.Entry entry : sorted(mapping.entries())) {
            writeIndent(indent);
            String key = entry.key();
            if (key.length() <= LONG_KEY / 3 || isSimple(key)) {
                string(key, indent + 2, true);
                indicator(":", false, false, false);
            } else {
                indicator("?", true, false, true);
                string(key, indent + 2, false);
                writeIndent(indent);
                indicator(":", true, false, true);
            }
            node(entry.value(), indent, true);
        }
    }

    private void sequence(YamlSequence sequence, int indent) {
        for (YamlNode item : sequence.items()) {
            writeIndent(indent);
            indicator("-", true, false, true);
            node(item, indent, false);
        }
    }

    /** go-yaml's {@code yaml_emitter_check_simple_key}; the limit is in bytes of UTF-8. */
    private static boolean isSimple(String key) {
        if (key.indexOf('\n') >= 0) {
            return false;
        }
        int bytes = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes <= LONG_KEY;
    }

    private static List<YamlMapping.Entry> sorted(List<YamlMapping.Entry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            if (KEYS.compare(entries.get(i - 1).key(), entries.get(i).key()) > 0) {
                return insertionSorted(entries);
            }
        }
        return entries;
    }

    /** The order is not transitive for all texts, which a faster way to sort would refuse. */
    private static List<YamlMapping.Entry> insertionSorted(List<YamlMapping.Entry> entries) {
        List<YamlMapping.Entry> copy = new ArrayList<>(entries.size());
        for (YamlMapping.Entry entry : entries) {
            int low = 0;
            int high = copy.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (KEYS.compare(copy.get(middle).key(), entry.key()) <= 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            copy.add(low, entry);
        }
        return copy;
    }

    private void scalar(YamlScalar scalar, int indent) {
        switch (scalar.type()) {
            case STRING -> string(scalar.text(), indent, false);
            case FLOAT -> plain(number(scalar.text()), indent, true);
            default -> plain(scalar.text(), indent, true);
        }
    }

    /** Returns a decimal number as Go prints a float: {@code strconv.FormatFloat} with format g and the fewest digits. */
    public static String number(String text) {
        BigDecimal value = new BigDecimal(text).stripTrailingZeros();
        int exponent = value.precision() - value.scale() - 1;
        if (value.signum() == 0 || (exponent >= -4 && exponent < 6)) {
            return value.toPlainString();
        }
        String digits = value.unscaledValue().abs().toString();
        return (value.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() == 1 ? "" : "." + digits.substring(1))
                + (exponent < 0 ? "e-" : "e+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }

    /** Writes a string in the style that go-yaml's {@code yaml_emitter_select_scalar_style} chooses. */
    private void string(String text, int indent, boolean key) {
        ScalarShape shape = ScalarShape.of(text);
        if (shape.multiline() && !key) {
            if (shape.blockAllowed()) {
                literal(text, indent);
            } else {
                doubleQuoted(text, indent, true);
            }
        } else if (shape.multiline()) {
            doubleQuoted(text, indent, false);
        } else if (!GoScalars.isString(text)) {
            doubleQuoted(text, indent, !key);
        } else if (shape.plainAllowed()) {
            plain(text, indent, !key);
        } else if (shape.singleQuotedAllowed()) {
            singleQuoted(text, indent, !key);
        } else {
            doubleQuoted(text, indent, !key);
        }
    }

    private void plain(String text, int indent, boolean fold) {
        if (!whitespace) {
            out.append(' ');
        }
        if (!fold || column() + text.length() <= BEST_WIDTH) {
            out.append(text);
        } else {
            boolean spaces = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean space = c == ' ';
                if (space && !spaces && column() > BEST_WIDTH && !isSpace(text, i + 1)) {
                    writeIndent(indent);
                } else {
                    out.append(c);
                    if (!space) {
                        indention = false;
                    }
                }
                spaces = space;
            }
        }
        whitespace = false;
        indention = false;
    }

    private void singleQuoted(String text, int indent, boolean fold) {
        indicator("'", true, false, false);
        boolean spaces = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ';
            if (space
                    && fold
                    && !spaces
                    && i > 0
                    && i < text.length() - 1
                    && column() > BEST_WIDTH
                    && !isSpace(text, i + 1)) {
                writeIndent(indent);
            } else {
                if (c == '\'') {
                    out.append('\'');
                }
                out.append(c);
                if (!space) {
                    indention = false;
                }
            }
            spaces = space;
        }
        indicator("'", false, false, false);
        whitespace = false;
        indention = false;
    }

    private void doubleQuoted(String text, int indent, boolean fold) {
        indicator("\"", true, false, false);
        boolean spaces = false;
        // go-yaml looks for the mark at the beginning of the text, wherever it is in it.
        boolean mark = text.startsWith("\uFEFF");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' && !mark) {
                if (fold && !spaces && i > 0 && i < text.length() - 1 && column() > BEST_WIDTH) {
                    writeIndent(indent);
                    if (isSpace(text, i + 1)) {
                        out.append('\\');
                    }
                } else {
                    out.append(c);
                }
                spaces = true;
            } else {
                if (c == '"' || c == '\\') {
                    out.append('\\').append(c);
                } else if (mark || c == '\n' || !GoScalars.isPrintable(c) || isBreak(c)) {
                    int point = text.codePointAt(i);
                    i += Character.charCount(point) - 1;
                    Strings.escape(point, out);
                } else {
                    out.append(c);
                }
                spaces = false;
            }
        }
        indicator("\"", false, false, false);
        whitespace = false;
        indention = false;
    }

    private void literal(String text, int indent) {
        indicator("|", true, false, false);
        if (text.charAt(0) == ' ' || isBreak(text.charAt(0))) {
            out.append('2');
        }
        int last = text.length() - 1;
        if (!isBreak(text.charAt(last))) {
            out.append('-');
        } else if (last == 0 || isBreak(text.charAt(last - 1))) {
            out.append('+');
        }
        endLine();
        indention = true;
        whitespace = true;
        boolean breaks = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBreak(c)) {
                out.append(c);
                lineStart = out.length();
                indention = true;
                breaks = true;
            } else {
                if (breaks) {
                    writeIndent(indent);
                }
                out.append(c);
                indention = false;
                breaks = false;
            }
        }
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isSpace(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ';
    }

    private int column() {
        return out.length() - lineStart;
    }

    private void endLine() {
        out.append('\n');
        lineStart = out.length();
    }

    private void writeIndent(int indent) {
        int column = column();
        if (!indention || column > indent || (column == indent && !whitespace)) {
            endLine();
            column = 0;
        }
        for (int left = indent - column; left > 0; left -= SPACES.length()) {
            out.append(SPACES, 0, Math.min(left, SPACES.length()));
        }
        whitespace = true;
        indention = true;
    }

    private void indicator(String text, boolean needsSpace, boolean isSpace, boolean isIndention) {
        if (needsSpace && !whitespace) {
            out.append(' ');
        }
        out.append(text);
        whitespace = isSpace;
        indention &= isIndention;
    }
}
