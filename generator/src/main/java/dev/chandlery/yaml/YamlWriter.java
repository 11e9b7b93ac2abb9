package dev.chandlery.yaml;

import java.util.List;

/**
 * Writes canonical block YAML: the same nodes always give the same text.
 *
 * <p>Indented by two; keys in the order of the mapping; sequences not indented below their key; strings plain where
 * every reader of YAML 1.1 or 1.2 takes them for strings, else quoted; strings of several lines as literal blocks where
 * these can hold them; lines are never folded; no aliases, tags or comments. Lines end in LF.
 */
public final class YamlWriter {
    /** Longer keys are written after {@code ?}: readers look for the colon of a key in 1,024 characters only. */
    private static final int LONG_KEY = 1000;

    private static final String SPACES = " ".repeat(200);

    private final StringBuilder out;

    private YamlWriter(StringBuilder out) {
        this.out = out;
    }

    /** Returns one document without a marker, ending in a line break. */
    public static String write(YamlNode node) {
        StringBuilder out = new StringBuilder(1024);
        new YamlWriter(out).document(node);
        return out.toString();
    }

    /** Returns the documents, divided by lines of {@code ---}; the empty text for none. */
    public static String writeAll(List<? extends YamlNode> nodes) {
        StringBuilder out = new StringBuilder(1024 * nodes.size());
        YamlWriter writer = new YamlWriter(out);
        for (int i = 0; i < nodes.size(); i++) {
            if (i > 0) {
                out.append("---\n");
            }
            writer.document(nodes.get(i));
        }
        return out.toString();
    }

    private void document(YamlNode node) {
        if (node instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            mapping(mapping, 0);
        } else if (node instanceof YamlSequence sequence && !sequence.items().isEmpty()) {
            sequence(sequence, 0);
        } else {
            // A literal block at the top would be indented from nowhere: readers differ there.
            flat(node);
            out.append('\n');
        }
    }

    /** Writes the entries; the first stands where the output is, the others on lines of their own. */
    private void mapping(YamlMapping mapping, int indent) {
        boolean first = true;
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (!first) {
                indent(indent);
            }
            first = false;
            int start = out.length();
            Strings.writeFlat(entry.key(), out);
            boolean longKey = out.length() - start > LONG_KEY;
            if (longKey) {
                out.insert(start, "? ");
                out.append('\n');
                indent(indent);
            }
            out.append(':');
            value(entry.value(), indent, longKey ? indent + 2 : indent);
        }
    }

    private void sequence(YamlSequence sequence, int indent) {
        boolean first = true;
        for (YamlNode item : sequence.items()) {
            if (!first) {
                indent(indent);
            }
            first = false;
            out.append("- ");
            if (item instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
                mapping(mapping, indent + 2);
            } else if (item instanceof YamlSequence inner && !inner.items().isEmpty()) {
                sequence(inner, indent + 2);
            } else {
                scalar(item, indent + 2);
            }
        }
    }

    /** Writes the value of a key that stands at an indent, from the colon on. */
    private void value(YamlNode node, int indent, int sequenceIndent) {
        if (node instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            out.append('\n');
            indent(indent + 2);
            mapping(mapping, indent + 2);
        } else if (node instanceof YamlSequence sequence && !sequence.items().isEmpty()) {
            out.append('\n');
            indent(sequenceIndent);
            sequence(sequence, sequenceIndent);
        } else {
            out.append(' ');
            scalar(node, indent + 2);
        }
    }

    private void scalar(YamlNode node, int contentIndent) {
        if (node instanceof YamlScalar scalar
                && scalar.type() == YamlScalar.Type.STRING
                && Strings.fitsLiteral(scalar.text())) {
            literal(scalar.text(), contentIndent);
        } else {
            flat(node);
            out.append('\n');
        }
    }

    private void flat(YamlNode node) {
        if (!(node instanceof YamlScalar scalar)) {
            out.append(node instanceof YamlMapping ? "{}" : "[]");
        } else if (scalar.type() == YamlScalar.Type.STRING) {
            Strings.writeFlat(scalar.text(), out);
        } else {
            out.append(scalar.text());
        }
    }

    /** Writes a literal block with its header (YAML 1.2.2, section 8.1). */
    private void literal(String text, int indent) {
        out.append('|');
        if (" \n".indexOf(text.charAt(0)) >= 0) {
            out.append('2');
        }
        if (!text.endsWith("\n")) {
            out.append('-');
        } else if (text.endsWith("\n\n")) {
            out.append('+');
        }
        out.append('\n');
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            if (stop > start) {
                indent(indent);
                out.append(text, start, stop);
            }
            out.append('\n');
            start = stop + 1;
        }
    }

    private void indent(int width) {
        for (int left = width; left > 0; left -= SPACES.length()) {
            out.append(SPACES, 0, Math.min(left, SPACES.length()));
        }
    }
}
