package dev.chandlery.yaml;

/**
 * A scalar: null, boolean, number or string.
 *
 * @param type the JSON type as Kubernetes clients read it
 * @param text the string itself; for other types the canonical JSON text: {@code null}, {@code true}, {@code false}, an
 *     integer in decimal digits, a float with a point in the fewest digits that give the same double
 * @param mark the place in the file
 */
public record YamlScalar(Type type, String text, Mark mark) implements YamlNode {
    /** The JSON type of a scalar. */
    public enum Type {
        /** {@code null}. */
        NULL,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** A whole number that a signed or unsigned integer of 64 bits can hold, also when written {@code 1.0}. */
        INTEGER,
        /** Any other number: a double. */
        FLOAT,
        /** A string. */
        STRING
    }

    /** Returns a string scalar without a place, for nodes made by this program. */
    public static YamlScalar string(String text) {
        return new YamlScalar(Type.STRING, text, Mark.NONE);
    }

    /** Returns an integer scalar without a place. */
    public static YamlScalar integer(long value) {
        return new YamlScalar(Type.INTEGER, Long.toString(value), Mark.NONE);
    }

    /** Returns a boolean scalar without a place. */
    public static YamlScalar bool(boolean value) {
        return new YamlScalar(Type.BOOLEAN, Boolean.toString(value), Mark.NONE);
    }

    /** Returns a string scalar with another text at the same place. */
    public YamlScalar withString(String newText) {
        return new YamlScalar(Type.STRING, newText, mark);
    }

    @Override
    public boolean sameValue(YamlNode other) {
        return other instanceof YamlScalar scalar && scalar.type == type && scalar.text.equals(text);
    }
}
