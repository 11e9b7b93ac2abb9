package dev.chandlery.registry.schema;

import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A list of values of one shape. Texts stand in it only once.
 *
 * @param item the shape of each
 * @param min the smallest number of items
 */
public record ListOf(Shape item, int min) implements Shape {
    /** Returns lists that may be empty. */
    public static ListOf any(Shape item) {
        return new ListOf(item, 0);
    }

    /** Returns lists that hold something. */
    public static ListOf some(Shape item) {
        return new ListOf(item, 1);
    }

    @Override
    public Optional<YamlNode> check(YamlNode node, String at, Report report) {
        if (!(node instanceof YamlSequence sequence)) {
            return wrongType(node, at, report);
        }
        if (sequence.items().size() < min) {
            report.add(
                    SchemaRules.VALUE_INVALID,
                    node.mark(),
                    Shape.subject(at) + " is empty; it must hold at least " + min + ".",
                    "Add " + item.words() + ", or remove the key if it is optional.");
            return Optional.empty();
        }
        List<YamlNode> sound = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            String itemAt = at + "[" + i + "]";
            item.check(sequence.items().get(i), itemAt, report)
                    .filter(value -> isNew(value, itemAt, seen, report))
                    .ifPresent(sound::add);
        }
        return Optional.of(new YamlSequence(sound, node.mark()));
    }

    @Override
    public Map<String, Object> jsonSchema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", item.jsonSchema());
        if (min > 0) {
            schema.put("minItems", min);
        }
        if (item instanceof Text) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }

    @Override
    public String words() {
        return "a list";
    }

    private boolean isNew(YamlNode value, String at, Set<String> seen, Report report) {
        if (!(item instanceof Text)) {
            return true;
        }
        String text = value.asString().orElseThrow();
        boolean added = seen.add(text);
        if (!added) {
            report.add(
                    SchemaRules.VALUE_DUPLICATE,
                    value.mark(),
                    at + " repeats " + Quoted.of(text) + ", which the list holds already.",
                    "Remove one of the two.");
        }
        return added;
    }
}
