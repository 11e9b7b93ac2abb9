package dev.chandlery.registry.schema;

import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** True or false. */
public record Flag() implements Shape {
    @Override
    public Optional<YamlNode> check(YamlNode node, String at, Report report) {
        boolean sound = node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.BOOLEAN;
        return sound ? Optional.of(node) : wrongType(node, at, report);
    }

    @Override
    public Map<String, Object> jsonSchema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "boolean");
        return schema;
    }

    @Override
    public String words() {
        return "true or false";
    }
}
