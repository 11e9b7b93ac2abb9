package dev.chandlery.registry.schema;

import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A text of a form.
 *
 * @param form words for the form with their article, such as {@code a package name}
 * @param pattern what the whole text matches; written so that Java and ECMA 262 read it alike
 * @param maxLength the greatest length in code points
 * @param example a text of this form
 * @param alsoHolds what no pattern can say, such as that a day exists; not part of the JSON Schema
 */
public record Text(String form, Pattern pattern, int maxLength, String example, Predicate<String> alsoHolds)
        implements Shape {
    /** Characters that a text for people never needs: controls, line separators, and those that turn the direction. */
    private static final String UNWANTED = "\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069";

    /** Checks that the example is one. */
    public Text {
        if (!matches(pattern, maxLength, example) || !alsoHolds.test(example)) {
            throw new IllegalArgumentException("not " + form + ": " + example);
        }
    }

    /** Returns texts that match a pattern. */
    public static Text of(String form, String pattern, int maxLength, String example) {
        return new Text(form, Pattern.compile(pattern), maxLength, example, text -> true);
    }

    /** Returns texts of one line. */
    public static Text line(int maxLength, String example) {
        return of("one line of text", "[^\\u0000-\\u001f" + UNWANTED + "]+", maxLength, example);
    }

    /** Returns texts of one or more lines. */
    public static Text prose(int maxLength, String example) {
        return of("text", "[^\\u0000-\\u0008\\u000b-\\u001f" + UNWANTED + "]+", maxLength, example);
    }

    /** Returns those of these texts for which something else holds, too. */
    public Text where(Predicate<String> holds) {
        return new Text(form, pattern, maxLength, example, holds);
    }

    @Override
    public Optional<YamlNode> check(YamlNode node, String at, Report report) {
        Optional<YamlScalar> scalar = node.asScalar().filter(s -> s.type() != YamlScalar.Type.NULL);
        if (scalar.isEmpty()) {
            return wrongType(node, at, report);
        }
        String text = scalar.get().text();
        if (scalar.get().type() != YamlScalar.Type.STRING) {
            report.add(
                    SchemaRules.VALUE_TYPE,
                    node.mark(),
                    Shape.subject(at) + " is " + Shape.describe(node) + "; it must be " + words() + ".",
                    accepts(text)
                            ? "Put it in quotes, such as " + Quoted.of(text) + ", so that YAML reads it as a text."
                            : "Write " + words() + ".");
            return Optional.empty();
        }
        if (!accepts(text)) {
            report.add(SchemaRules.VALUE_INVALID, node.mark(), complaint(at, text), "Write " + words() + ".");
            return Optional.empty();
        }
        return Optional.of(node);
    }

    /** Says whether a text has this form. */
    public boolean accepts(String text) {
        return matches(pattern, maxLength, text) && alsoHolds.test(text);
    }

    @Override
    public Map<String, Object> jsonSchema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("pattern", "^(?:" + pattern.pattern() + ")$");
        schema.put("maxLength", maxLength);
        schema.put("examples", List.of(example));
        return schema;
    }

    @Override
    public String words() {
        return form + " such as " + Quoted.of(example);
    }

    private String complaint(String at, String text) {
        if (text.isEmpty()) {
            return Shape.subject(at) + " is empty; it must be " + form + ".";
        }
        return length(text) > maxLength
                ? Shape.subject(at) + " has " + length(text) + " characters; at most " + maxLength + " are allowed."
                : Shape.subject(at) + " is " + Quoted.of(text) + "; it must be " + form + ".";
    }

    /** The length goes first: patterns with groups recurse, and a long text would overflow the stack. */
    private static boolean matches(Pattern pattern, int maxLength, String text) {
        return length(text) <= maxLength && pattern.matcher(text).matches();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
