package dev.chandlery.registry.schema;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.Map;
import java.util.Optional;

/** What a value may look like. */
public sealed interface Shape permits Text, Word, Flag, Whole, ListOf, MapOf, Named, Group, Either {
    /**
     * Returns what is sound of a value, with defaults filled in; what is not is reported and left out.
     *
     * @param node the value
     * @param at the keys that lead to it, such as {@code spec.version}; empty for the whole document
     * @param report takes the findings
     * @return the sound part, or empty when the value as a whole cannot be used
     */
    Optional<YamlNode> check(YamlNode node, String at, Report report);

    /** Returns the keywords of JSON Schema (draft 2020-12) that describe the same values, in the order to be written. */
    Map<String, Object> jsonSchema();

    /** Returns words for a sentence, such as {@code a list}. */
    String words();

    /** Reports a value of another type; the result is that nothing of it can be used. */
    default Optional<YamlNode> wrongType(YamlNode node, String at, Report report) {
        boolean absent = node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NULL;
        String subject = subject(at);
        report.add(
                SchemaRules.VALUE_TYPE,
                node.mark(),
                absent
                        ? subject + " has no value."
                        : subject + " is " + describe(node) + "; it must be " + words() + ".",
                absent ? "Give it a value (" + words() + ") or remove the key." : "Write " + words() + ".");
        return Optional.empty();
    }

    /** Returns the words that name a value in a sentence. */
    static String subject(String at) {
        return at.isEmpty() ? "The document" : at;
    }

    /** Returns the words that say what a value is. */
    static String describe(YamlNode node) {
        if (node instanceof YamlMapping) {
            return "a mapping";
        }
        if (node instanceof YamlSequence) {
            return "a list";
        }
        YamlScalar scalar = node.asScalar().orElseThrow();
        return switch (scalar.type()) {
            case NULL -> "null";
            case BOOLEAN -> "the boolean " + scalar.text();
            case INTEGER, FLOAT -> "the number " + cut(scalar.text());
            case STRING -> "the text " + Quoted.of(scalar.text());
        };
    }

    private static String cut(String number) {
        return number.length() <= 30 ? number : number.substring(0, 30) + "…";
    }
}
