package dev.chandlery.registry.schema;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping whose keys the user chooses.
 *
 * @param key the form of the keys
 * @param value the shape of the values
 */
public record MapOf(Text key, Shape value) implements Shape {
    @Override
    public Optional<YamlNode> check(YamlNode node, String at, Report report) {
        if (!(node instanceof YamlMapping mapping)) {
            return wrongType(node, at, report);
        }
        List<YamlMapping.Entry> sound = new ArrayList<>();
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (!key.accepts(entry.key())) {
                report.add(
                        SchemaRules.VALUE_INVALID,
                        entry.keyMark(),
                        Shape.subject(at) + " has the key " + Quoted.of(entry.key()) + "; it must be " + key.form()
                                + ".",
                        "Write " + key.words() + ".");
                continue;
            }
            value.check(entry.value(), Group.below(at, entry.key()), report)
                    .ifPresent(checked -> sound.add(entry.withValue(checked)));
        }
        return Optional.of(new YamlMapping(sound, node.mark()));
    }

    @Override
    public Map<String, Object> jsonSchema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("propertyNames", key.jsonSchema());
        schema.put("additionalProperties", value.jsonSchema());
        return schema;
    }

    @Override
    public String words() {
        return "a mapping";
    }
}
