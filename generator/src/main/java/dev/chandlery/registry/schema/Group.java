package dev.chandlery.registry.schema;

import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping whose keys are known.
 *
 * @param fields its keys, in the order in which people should write them
 * @param oneOnly whether exactly one of the keys must be there
 */
public record Group(List<Field> fields, boolean oneOnly) implements Shape {
    /** Copies the list. */
    public Group {
        fields = List.copyOf(fields);
    }

    /** Returns a mapping of these keys. */
    public static Group of(Field... fields) {
        return new Group(List.of(fields), false);
    }

    /** Returns a mapping of exactly one of these keys. */
    public static Group oneOf(Field... fields) {
        return new Group(List.of(fields), true);
    }

    /** Returns the keys that lead to a key of a value. */
    static String below(String at, String key) {
        return at.isEmpty() ? key : at + "." + key;
    }

    @Override
    public Optional<YamlNode> check(YamlNode node, String at, Report report) {
        if (!(node instanceof YamlMapping mapping)) {
            return wrongType(node, at, report);
        }
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (field(entry.key()).isEmpty()) {
                reportUnknown(entry, mapping, at, report);
            }
        }
        boolean usable = countIsRight(mapping, at, report);
        List<YamlMapping.Entry> sound = new ArrayList<>();
        for (Field field : fields) {
            usable &= checkField(field, mapping, at, report, sound);
        }
        return usable ? Optional.of(new YamlMapping(sound, mapping.mark())) : Optional.empty();
    }

    @Override
    public Map<String, Object> jsonSchema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field field : fields) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", field.description());
            property.putAll(field.shape().jsonSchema());
            field.fallback().ifPresent(value -> property.put("default", JsonSchema.plain(value)));
            properties.put(field.key(), property);
        }
        schema.put("properties", properties);
        List<String> required =
                fields.stream().filter(Field::required).map(Field::key).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        if (oneOnly) {
            schema.put("minProperties", 1);
            schema.put("maxProperties", 1);
        }
        return schema;
    }

    @Override
    public String words() {
        String keys = String.join(oneOnly ? " or " : ", ", keys());
        return oneOnly ? "a mapping with one key, " + keys : "a mapping of " + keys;
    }

    /** Returns what an absent group stands for: its defaults, or nothing when a key of it is required. */
    public Optional<YamlNode> absent() {
        if (oneOnly || fields.stream().anyMatch(Field::required)) {
            return Optional.empty();
        }
        return check(new YamlMapping(List.of(), Mark.NONE), "", new Report(""));
    }

    /** Adds what a key stands for to the sound entries; returns whether the group can be used without more. */
    private static boolean checkField(
            Field field, YamlMapping mapping, String at, Report report, List<YamlMapping.Entry> sound) {
        Optional<YamlMapping.Entry> written = entry(mapping, field.key());
        Optional<YamlMapping.Entry> checked = written.flatMap(e ->
                field.shape().check(e.value(), below(at, field.key()), report).map(e::withValue));
        if (field.required() && written.isEmpty()) {
            report.add(
                    SchemaRules.KEY_MISSING,
                    mapping.mark(),
                    Shape.subject(at) + " lacks the key " + field.key() + ".",
                    "Add " + field.key() + ": " + field.shape().words() + ".");
        }
        checked.or(() -> field.absent().map(value -> YamlMapping.Entry.of(field.key(), value)))
                .ifPresent(sound::add);
        return checked.isPresent() || !(written.isPresent() ? field.vital() : field.required());
    }

    private boolean countIsRight(YamlMapping mapping, String at, Report report) {
        if (!oneOnly) {
            return true;
        }
        long known = keys().stream().filter(k -> mapping.get(k).isPresent()).count();
        if (known == 1) {
            return true;
        }
        report.add(
                SchemaRules.VALUE_INVALID,
                mapping.mark(),
                Shape.subject(at) + " has " + known + " of the keys " + String.join(", ", keys())
                        + "; it must have one.",
                "Write " + words() + ".");
        return false;
    }

    private void reportUnknown(YamlMapping.Entry entry, YamlMapping mapping, String at, Report report) {
        boolean elsewhere = fieldHolding(entry.key()).isPresent();
        List<String> missing =
                keys().stream().filter(key -> mapping.get(key).isEmpty()).toList();
        report.add(SchemaRules.KEY_UNKNOWN
                .at(
                        report.path(),
                        entry.keyMark(),
                        Shape.subject(at) + " has the unknown key " + Quoted.of(entry.key()) + ".",
                        remedyForUnknown(entry.key()))
                .withFixes(Respelling.fixes(
                        report.path(), entry.keyMark(), entry.key(), elsewhere ? List.of() : missing)));
    }

    private String remedyForUnknown(String key) {
        return fieldHolding(key)
                .map(field -> "Move it under " + field.key() + ".")
                .orElseGet(() -> Suggestion.didYouMean(
                        key, keys(), "Remove it; the known keys are " + String.join(", ", keys()) + "."));
    }

    /** Returns the field under which a key would have a meaning. */
    private Optional<Field> fieldHolding(String key) {
        return fields.stream()
                .filter(field ->
                        field.shape() instanceof Group group && group.field(key).isPresent())
                .findFirst();
    }

    private Optional<Field> field(String key) {
        for (Field field : fields) {
            if (field.key().equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private static Optional<YamlMapping.Entry> entry(YamlMapping mapping, String key) {
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (entry.key().equals(key)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private List<String> keys() {
        return fields.stream().map(Field::key).toList();
    }
}
