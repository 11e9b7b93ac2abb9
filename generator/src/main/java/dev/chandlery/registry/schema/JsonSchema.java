package dev.chandlery.registry.schema;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the JSON Schema of a kind of file, draft 2020-12. What a schema accepts the checker accepts too, but for rules
 * that look at several keys or files at once.
 */
public final class JsonSchema {
    private JsonSchema() {}

    /** Returns the schema as indented JSON in UTF-8 with a final line feed; the same bytes for the same description. */
    public static byte[] write(FileKind kind) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", kind.schemaId());
        schema.put("title", kind.kind());
        schema.put("description", kind.summary());
        schema.putAll(kind.root().jsonSchema());
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        String json = JsonMapper.shared().writer().with(printer).writeValueAsString(schema);
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a node as maps, lists, texts, numbers and booleans. */
    static Object plain(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> map.put(entry.key(), plain(entry.value())));
            return map;
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().map(JsonSchema::plain).toList();
        }
        YamlScalar scalar = node.asScalar().orElseThrow();
        return switch (scalar.type()) {
            case BOOLEAN -> Boolean.valueOf(scalar.text());
            case INTEGER -> Long.valueOf(scalar.text());
            case STRING -> scalar.text();
            case NULL, FLOAT -> throw new IllegalArgumentException("no default is " + scalar.text());
        };
    }
}
