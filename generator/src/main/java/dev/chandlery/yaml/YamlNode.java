package dev.chandlery.yaml;

import java.util.Optional;

/**
 * A value of a YAML document: immutable, with the place where it stands in its file.
 *
 * <p>Anchors, aliases and merge keys are resolved: a node reached through an alias keeps the place of the anchored
 * node. Two nodes are {@linkplain #sameValue(YamlNode) the same value} when a Kubernetes client would send the same
 * JSON for both.
 */
public sealed interface YamlNode permits YamlScalar, YamlSequence, YamlMapping {
    /** Returns the place of the first character of this node. */
    Mark mark();

    /** Says whether both nodes stand for the same JSON value; places and the order of keys do not count. */
    boolean sameValue(YamlNode other);

    /** Returns this node as a mapping, or empty when it is something else. */
    default Optional<YamlMapping> asMapping() {
        return this instanceof YamlMapping mapping ? Optional.of(mapping) : Optional.empty();
    }

    /** Returns this node as a sequence, or empty when it is something else. */
    default Optional<YamlSequence> asSequence() {
        return this instanceof YamlSequence sequence ? Optional.of(sequence) : Optional.empty();
    }

    /** Returns this node as a scalar, or empty when it is something else. */
    default Optional<YamlScalar> asScalar() {
        return this instanceof YamlScalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    /** Returns the text of this node when it is a string, else empty. */
    default Optional<String> asString() {
        return this instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.STRING
                ? Optional.of(scalar.text())
                : Optional.empty();
    }
}
