package dev.chandlery.argo;

import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/** Lenient access to fields: another type than the one asked for counts as absent. */
final class Fields {
    static final YamlMapping NONE = new YamlMapping(List.of(), Mark.NONE);

    private Fields() {}

    static YamlMapping mapping(YamlMapping owner, String key) {
        return owner.get(key).flatMap(YamlNode::asMapping).orElse(NONE);
    }

    static List<YamlNode> items(YamlMapping owner, String key) {
        return owner.get(key)
                .flatMap(YamlNode::asSequence)
                .map(YamlSequence::items)
                .orElse(List.of());
    }

    static List<YamlMapping> mappings(YamlMapping owner, String key) {
        return owner.get(key).map(Fields::mappings).orElse(List.of());
    }

    static List<YamlMapping> mappings(YamlNode node) {
        return node.asSequence().map(YamlSequence::items).orElse(List.of()).stream()
                .flatMap(item -> item.asMapping().stream())
                .toList();
    }

    /** Returns a scalar's text; Argo takes numbers and booleans for text where it expects a string. */
    static Optional<String> scalar(YamlNode node) {
        return node.asScalar()
                .filter(scalar -> scalar.type() != YamlScalar.Type.NULL)
                .map(YamlScalar::text);
    }

    static Optional<String> scalar(YamlMapping owner, String key) {
        return owner.get(key).flatMap(Fields::scalar);
    }

    static String text(YamlMapping owner, String key) {
        return scalar(owner, key).orElse("");
    }

    static List<String> texts(YamlMapping owner, String key) {
        return items(owner, key).stream().flatMap(item -> scalar(item).stream()).toList();
    }

    static boolean isTrue(YamlMapping owner, String key) {
        return text(owner, key).equals("true");
    }

    /** Says whether a key is there with a value other than null. */
    static boolean present(YamlMapping owner, String key) {
        return owner.get(key)
                .filter(node -> !(node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NULL))
                .isPresent();
    }
}
