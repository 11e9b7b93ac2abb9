package dev.chandlery.argo;

import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/** Lenient access to fields: another type than the one asked for counts as absent. */
public final class Fields {
    /** A mapping without fields. */
    public static final YamlMapping NONE = new YamlMapping(List.of(), Mark.NONE);

    private Fields() {}

    /** Returns the mapping under a key, or {@link #NONE}. */
    public static YamlMapping mapping(YamlMapping owner, String key) {
        return owner.get(key).flatMap(YamlNode::asMapping).orElse(NONE);
    }

    /** Returns the items of the list under a key, or none. */
    public static List<YamlNode> items(YamlMapping owner, String key) {
        return owner.get(key)
                .flatMap(YamlNode::asSequence)
                .map(YamlSequence::items)
                .orElse(List.of());
    }

    /** Returns the mappings in the list under a key. */
    public static List<YamlMapping> mappings(YamlMapping owner, String key) {
        return owner.get(key).map(Fields::mappings).orElse(List.of());
    }

    /** Returns the mappings in a list; none when the node is something else. */
    public static List<YamlMapping> mappings(YamlNode node) {
        return node.asSequence().map(YamlSequence::items).orElse(List.of()).stream()
                .flatMap(item -> item.asMapping().stream())
                .toList();
    }

    /** Returns a scalar's text; Argo takes numbers and booleans for text where it expects a string. */
    public static Optional<String> scalar(YamlNode node) {
        return node.asScalar()
                .filter(scalar -> scalar.type() != YamlScalar.Type.NULL)
                .map(YamlScalar::text);
    }

    /** Returns the text of the scalar under a key, or empty when there is none or it is null. */
    public static Optional<String> scalar(YamlMapping owner, String key) {
        return owner.get(key).flatMap(Fields::scalar);
    }

    /** Returns the text of the scalar under a key, or the empty text. */
    public static String text(YamlMapping owner, String key) {
        return scalar(owner, key).orElse("");
    }

    /** Returns the texts of the scalars in the list under a key. */
    public static List<String> texts(YamlMapping owner, String key) {
        return items(owner, key).stream().flatMap(item -> scalar(item).stream()).toList();
    }

    /** Says whether the value of a key is true. */
    public static boolean isTrue(YamlMapping owner, String key) {
        return text(owner, key).equals("true");
    }

    /** Says whether a key is there with a value other than null. */
    public static boolean present(YamlMapping owner, String key) {
        return owner.get(key)
                .filter(node -> !(node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NULL))
                .isPresent();
    }
}
