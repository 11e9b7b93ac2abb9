package dev.chandlery.registry.schema;

import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A whole number.
 *
 * @param min the smallest allowed
 * @param max the greatest allowed
 */
public record Whole(int min, int max) implements Shape {
    private static final int MAX_DIGITS = 11;

    @Override
    public Optional<YamlNode> check(YamlNode node, String at, Report report) {
        Optional<YamlScalar> number = node.asScalar().filter(s -> s.type() == YamlScalar.Type.INTEGER);
        if (number.isEmpty()) {
            return wrongType(node, at, report);
        }
        if (!inRange(number.get().text())) {
            report.add(
                    SchemaRules.VALUE_INVALID,
                    node.mark(),
                    Shape.subject(at) + " is " + Shape.describe(node) + "; it must be " + words() + ".",
                    "Write " + words() + ".");
            return Optional.empty();
        }
        return Optional.of(node);
    }

    @Override
    public Map<String, Object> jsonSchema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "integer");
        schema.put("minimum", min);
        schema.put("maximum", max);
        return schema;
    }

    @Override
    public String words() {
        return "a whole number from " + min + " to " + max;
    }

    private boolean inRange(String digits) {
        if (digits.length() > MAX_DIGITS) {
            return false;
        }
        BigInteger value = new BigInteger(digits);
        return value.compareTo(BigInteger.valueOf(min)) >= 0 && value.compareTo(BigInteger.valueOf(max)) <= 0;
    }
}
