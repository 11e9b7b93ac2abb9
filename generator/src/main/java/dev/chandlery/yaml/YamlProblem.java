package dev.chandlery.yaml;

/**
 * Something that makes a text, or one document of it, unreadable as Kubernetes YAML.
 *
 * @param kind what it is
 * @param mark the place
 * @param message one sentence that names the value at fault
 * @param remedy what to do about it
 */
public record YamlProblem(Kind kind, Mark mark, String message, String remedy) {
    /** The sentence on a mapping in the place of a key, as braces without quotes make it. */
    public static final String MAPPING_AS_KEY = "A mapping cannot be a key.";

    /** The kinds of problem. */
    public enum Kind {
        /** The text is not YAML. */
        SYNTAX,
        /** A mapping has a key twice. */
        DUPLICATE_KEY,
        /** A key that is not a scalar, a value such as {@code .inf}, an unknown tag: nothing that JSON can hold. */
        NOT_JSON,
        /** The bytes are not UTF-8, or are not text. */
        ENCODING,
        /** A limit on size, depth or aliases was passed. */
        LIMIT
    }
}
