package dev.chandlery.registry.schema;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A word, or a mapping that says more.
 *
 * @param word the words allowed
 * @param group the mapping allowed
 */
public record Either(Word word, Group group) implements Shape {
    @Override
    public Optional<YamlNode> check(YamlNode node, String at, Report report) {
        if (node instanceof YamlMapping) {
            return group.check(node, at, report);
        }
        return word.mayBe(node) ? word.check(node, at, report) : wrongType(node, at, report);
    }

    @Override
    public Map<String, Object> jsonSchema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("oneOf", List.of(word.jsonSchema(), group.jsonSchema()));
        return schema;
    }

    @Override
    public String words() {
        return word.words() + ", or " + group.words();
    }
}
