package dev.chandlery.registry.schema;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A mapping whose keys are names from a list, such as the ids of rules, most of which take values of one shape.
 *
 * @param noun what a key names, such as {@code rule}
 * @param unknown the rule that a key breaks which is not in the list
 * @param common the shape of most values
 * @param names the names, each with the shape of its values
 */
public record Named(String noun, Rule unknown, Shape common, SortedMap<String, Shape> names) implements Shape {
    /** Copies the map. */
    public Named {
        names = new TreeMap<>(names);
    }

    @Override
    public Optional<YamlNode> check(YamlNode node, String at, Report report) {
        if (!(node instanceof YamlMapping mapping)) {
            return wrongType(node, at, report);
        }
        List<YamlMapping.Entry> sound = new ArrayList<>();
        for (YamlMapping.Entry entry : mapping.entries()) {
            Shape shape = names.get(entry.key());
            if (shape == null) {
                report.add(unknown.at(
                                report.path(),
                                entry.keyMark(),
                                "There is no " + noun + " " + Quoted.of(entry.key()) + ".",
                                Suggestion.didYouMean(entry.key(), names.keySet(), "Remove the line."))
                        .withFixes(Respelling.fixes(report.path(), entry.keyMark(), entry.key(), names.keySet())));
                continue;
            }
            shape.check(entry.value(), Group.below(at, entry.key()), report)
                    .ifPresent(checked -> sound.add(entry.withValue(checked)));
        }
        return Optional.of(new YamlMapping(sound, node.mark()));
    }

    @Override
    public Map<String, Object> jsonSchema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("propertyNames", Map.of("enum", List.copyOf(names.keySet())));
        Map<String, Object> own = new LinkedHashMap<>();
        own().forEach((name, shape) -> {
            Map<String, Object> described = new LinkedHashMap<>();
            described.put("description", "Settings of the " + noun + " " + name + ".");
            described.putAll(shape.jsonSchema());
            own.put(name, described);
        });
        if (!own.isEmpty()) {
            schema.put("properties", own);
        }
        schema.put("additionalProperties", common.jsonSchema());
        return schema;
    }

    /** Returns the names whose values are not of the common shape. */
    public SortedMap<String, Shape> own() {
        SortedMap<String, Shape> own = new TreeMap<>(names);
        own.values().removeIf(common::equals);
        return own;
    }

    @Override
    public String words() {
        return "a mapping";
    }
}
