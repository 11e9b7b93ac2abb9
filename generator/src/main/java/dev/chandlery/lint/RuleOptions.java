package dev.chandlery.lint;

import dev.chandlery.registry.schema.Field;
import dev.chandlery.registry.schema.Group;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The options of a rule as a registry sets them, with defaults for the rest. They were checked when the registry was read,
 * so each is of the shape that the rule describes.
 *
 * @param values the values by key
 */
public record RuleOptions(YamlMapping values) {
    /** Returns the defaults of options. An option that is required has none: a rule must do without. */
    static RuleOptions defaults(List<Field> options) {
        return new RuleOptions(new Group(options, false)
                .absent()
                .flatMap(YamlNode::asMapping)
                .orElseGet(() -> new YamlMapping(List.of(), Mark.NONE)));
    }

    /** Returns a text; empty when it is not set and has no default. */
    public Optional<String> text(String key) {
        return values.string(key);
    }

    /** Returns a list of texts; empty when it is not set and has no default. */
    public List<String> texts(String key) {
        return values.get(key).flatMap(YamlNode::asSequence).map(YamlSequence::items).orElse(List.of()).stream()
                .flatMap(item -> item.asString().stream())
                .toList();
    }

    /** Returns a mapping of texts; empty when it is not set and has no default. */
    public SortedMap<String, String> textMap(String key) {
        SortedMap<String, String> map = new TreeMap<>();
        values.get(key).flatMap(YamlNode::asMapping).map(YamlMapping::entries).orElse(List.of()).stream()
                .forEach(entry -> entry.value().asString().ifPresent(text -> map.put(entry.key(), text)));
        return map;
    }

    /** Returns a whole number; empty when it is not set and has no default. */
    public Optional<Integer> number(String key) {
        return scalar(key).map(scalar -> Integer.valueOf(scalar.text()));
    }

    /** Says whether a flag is set. */
    public boolean flag(String key) {
        return scalar(key).map(scalar -> scalar.text().equals("true")).orElse(false);
    }

    private Optional<YamlScalar> scalar(String key) {
        return values.get(key).flatMap(YamlNode::asScalar);
    }
}
