package dev.chandlery.registry.schema;

import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/**
 * A key of a {@link Group}.
 *
 * @param key the key
 * @param shape the shape of its value
 * @param required whether it must be there
 * @param vital whether its group is of no use when its value is there and not sound; so is every required key
 * @param fallback the value it stands for when it is absent
 * @param description what it is for, in one or two sentences
 */
public record Field(
        String key, Shape shape, boolean required, boolean vital, Optional<YamlNode> fallback, String description) {
    /** Checks that a required key has no default and that the default is sound. */
    public Field {
        if (required && fallback.isPresent()) {
            throw new IllegalArgumentException(key + " is required and has a default");
        }
        Report report = new Report(key);
        fallback.ifPresent(value -> shape.check(value, key, report));
        if (!report.findings().isEmpty()) {
            throw new IllegalArgumentException(report.findings().toString());
        }
    }

    /** Returns a key that must be there. */
    public static Field required(String key, Shape shape, String description) {
        return new Field(key, shape, true, true, Optional.empty(), description);
    }

    /** Returns a key that may be there. */
    public static Field optional(String key, Shape shape, String description) {
        return new Field(key, shape, false, false, Optional.empty(), description);
    }

    /** Returns the key, without a sound value of which, once it is there, its group is of no use. */
    public Field vitalWhenPresent() {
        return new Field(key, shape, required, true, fallback, description);
    }

    /** Returns the key with a text as its default. */
    public Field or(String text) {
        return withFallback(YamlScalar.string(text));
    }

    /** Returns the key with a number as its default. */
    public Field or(int number) {
        return withFallback(YamlScalar.integer(number));
    }

    /** Returns the key with a boolean as its default. */
    public Field or(boolean value) {
        return withFallback(YamlScalar.bool(value));
    }

    /** Returns the key with a list of texts as its default. */
    public Field or(List<String> texts) {
        return withFallback(YamlSequence.ofStrings(texts));
    }

    /** Returns the value that an absent key stands for, or empty when it stands for none. */
    Optional<YamlNode> absent() {
        return fallback.isEmpty() && shape instanceof Group group ? group.absent() : fallback;
    }

    private Field withFallback(YamlNode value) {
        return new Field(key, shape, false, vital, Optional.of(value), description);
    }
}
