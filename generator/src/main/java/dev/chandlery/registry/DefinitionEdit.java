package dev.chandlery.registry;

import dev.chandlery.diagnostic.EditableText;
import dev.chandlery.diagnostic.TextEdit;
import dev.chandlery.registry.PackageDefinition.Deprecation;
import dev.chandlery.registry.PackageDefinition.Yank;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes into a package.yaml what withdraws versions, and leaves every other byte as it is: comments, order and line breaks.
 * The result is read again; where it does not say what was meant, nothing is given.
 */
public final class DefinitionEdit {
    private static final String SPEC = "spec";
    private static final String YANKED = "yanked";
    private static final String DEPRECATED = "deprecated";

    private final byte[] bytes;
    private final YamlMapping spec;

    private DefinitionEdit(byte[] bytes, YamlMapping spec) {
        this.bytes = bytes;
        this.spec = spec;
    }

    /** Returns the file with one more yanked version, or empty when it is written in a way that cannot be added to. */
    public static Optional<byte[]> yank(byte[] file, Yank yank) {
        Map<String, String> item = new LinkedHashMap<>();
        item.put("version", yank.version().toString());
        item.put("reason", quoted(yank.reason()));
        return of(file).flatMap(edit -> {
            Optional<YamlSequence> before = edit.spec.get(YANKED).flatMap(YamlNode::asSequence);
            if (before.isEmpty() && edit.spec.get(YANKED).isPresent()) {
                return Optional.empty();
            }
            List<YamlNode> items = new ArrayList<>(List.of(node(item, yank.reason(), "reason")));
            before.ifPresent(sequence -> items.addAll(sequence.items()));
            return edit.made(
                    before.isPresent()
                            ? edit.inList(before.get(), flow(item))
                            : edit.inSpec(YANKED, "[" + flow(item) + "]", "  - " + flow(item) + "\n"),
                    YANKED,
                    YamlSequence.of(items));
        });
    }

    /**
     * Returns the file with a deprecation, or empty when it has one, or is written in a way that cannot be added to.
     */
    public static Optional<byte[]> deprecate(byte[] file, Deprecation deprecation) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!deprecation.since().isEmpty()) {
            values.put("since", deprecation.since());
        }
        values.put("message", quoted(deprecation.message()));
        if (!deprecation.replacement().isEmpty()) {
            values.put("replacement", deprecation.replacement());
        }
        StringBuilder block = new StringBuilder();
        values.forEach((key, text) ->
                block.append("  ").append(key).append(": ").append(text).append('\n'));
        return of(file).filter(edit -> edit.spec.get(DEPRECATED).isEmpty())
                .flatMap(edit -> edit.made(
                        edit.inSpec(DEPRECATED, flow(values), block.toString()),
                        DEPRECATED,
                        node(values, deprecation.message(), "message")));
    }

    private static Optional<DefinitionEdit> of(byte[] file) {
        return spec(file).map(spec -> new DefinitionEdit(file, spec));
    }

    private static Optional<YamlMapping> spec(byte[] file) {
        YamlStream stream = YamlReader.read(file);
        return stream.problems().isEmpty() && stream.documents().size() == 1
                ? stream.documents()
                        .get(0)
                        .root()
                        .asMapping()
                        .flatMap(root -> root.get(SPEC))
                        .flatMap(YamlNode::asMapping)
                : Optional.empty();
    }

    /** A new item comes first, since only the start of a list is known. */
    private TextEdit inList(YamlSequence list, String item) {
        Mark start = list.mark();
        if (isFlow(start)) {
            return insert(start.end(), list.items().isEmpty() ? item : item + ", ");
        }
        return insert(new Mark(start.line(), 1), " ".repeat(start.column() - 1) + "- " + item + "\n");
    }

    /**
     * A new key comes below the version, which every package has.
     *
     * @param flow its value in a mapping in braces
     * @param block the lines of its value elsewhere, as far in as the key
     */
    private TextEdit inSpec(String key, String flow, String block) {
        if (isFlow(spec.mark())) {
            return insert(spec.mark().end(), key + ": " + flow + ", ");
        }
        YamlMapping.Entry version = spec.entries().stream()
                .filter(entry -> entry.key().equals("version"))
                .findFirst()
                .orElse(spec.entries().get(0));
        String indent = " ".repeat(version.keyMark().column() - 1);
        String lines = indent + key + ":\n" + block.indent(indent.length());
        int line = version.value().mark().line();
        boolean isLast = !new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .skip(line)
                .findFirst()
                .isPresent();
        boolean unended = bytes[bytes.length - 1] != '\n' && bytes[bytes.length - 1] != '\r';
        return isLast && unended
                ? insert(endOf(line), "\n" + lines.stripTrailing())
                : insert(new Mark(line + 1, 1), lines);
    }

    private Mark endOf(int line) {
        String text = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .skip(line - 1L)
                .findFirst()
                .orElse("");
        boolean mark = line == 1 && text.startsWith("\uFEFF");
        return new Mark(line, text.codePointCount(0, text.length()) + (mark ? 0 : 1));
    }

    /** The reader gives a width to the brackets of collections that have some. */
    private static boolean isFlow(Mark mark) {
        return mark.width() == 1;
    }

    private static TextEdit insert(Mark at, String text) {
        return new TextEdit("", at, at, text);
    }

    private Optional<byte[]> made(TextEdit edit, String key, YamlNode expected) {
        Optional<EditableText> text = EditableText.of(bytes).filter(each -> each.accepts(List.of(edit)));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        text.get().make(List.of(edit));
        byte[] edited = text.get().bytes();
        return spec(edited)
                .filter(now -> now.get(key).filter(expected::sameValue).isPresent())
                .filter(now -> now.without(key).sameValue(spec.without(key)))
                .map(now -> edited);
    }

    private static String flow(Map<String, String> values) {
        List<String> parts = new ArrayList<>();
        values.forEach((key, text) -> parts.add(key + ": " + text));
        return "{" + String.join(", ", parts) + "}";
    }

    private static YamlNode node(Map<String, String> values, String prose, String key) {
        Map<String, YamlNode> nodes = new LinkedHashMap<>();
        values.forEach((name, text) -> nodes.put(name, YamlScalar.string(name.equals(key) ? prose : text)));
        return YamlMapping.of(nodes);
    }

    /** In double quotes every text stands as it is, but for these characters (YAML 1.2.2 §5.7). */
    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t") + "\"";
    }
}
