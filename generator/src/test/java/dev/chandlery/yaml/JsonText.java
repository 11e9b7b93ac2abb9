package dev.chandlery.yaml;

import java.util.Locale;
import java.util.stream.Collectors;

/** Nodes as JSON: a second way to write them, that shares nothing with {@link YamlWriter}. */
final class JsonText {
    private JsonText() {}

    static String of(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream()
                    .map(e -> quoted(e.key()) + ": " + of(e.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().map(JsonText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        YamlScalar scalar = (YamlScalar) node;
        return scalar.type() == YamlScalar.Type.STRING ? quoted(scalar.text()) : scalar.text();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (c < ' ' || (c >= 0x7F && c < 0x10000)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }
}
