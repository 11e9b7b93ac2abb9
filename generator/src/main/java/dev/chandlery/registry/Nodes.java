package dev.chandlery.registry;

import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes values out of mappings that have been checked: their types are known, only their presence is not. */
final class Nodes {
    private Nodes() {}

    /** Returns a mapping that is required or has only keys with defaults. */
    static YamlMapping mapping(YamlMapping node, String key) {
        return node.get(key).flatMap(YamlNode::asMapping).orElseThrow();
    }

    /** Returns a text that is required or has a default. */
    static String text(YamlMapping node, String key) {
        return node.string(key).orElseThrow();
    }

    /** Returns a text, or the empty text when the key is absent. */
    static String textOrEmpty(YamlMapping node, String key) {
        return node.string(key).orElse("");
    }

    /** Returns a text without the white space at its ends, which block scalars of YAML leave there. */
    static String prose(YamlMapping node, String key) {
        return textOrEmpty(node, key).strip();
    }

    /** Returns a boolean, or empty when the key is absent. */
    static Optional<Boolean> flag(YamlMapping node, String key) {
        return node.get(key).flatMap(YamlNode::asScalar).map(s -> s.text().equals("true"));
    }

    /** Returns a whole number that is required or has a default. */
    static int whole(YamlMapping node, String key) {
        return Integer.parseInt(
                node.get(key).flatMap(YamlNode::asScalar).orElseThrow().text());
    }

    /** Returns a list of texts; empty when the key is absent. */
    static List<String> texts(YamlMapping node, String key) {
        return items(node, key).stream().map(n -> n.asString().orElseThrow()).toList();
    }

    /** Returns a list of mappings; empty when the key is absent. */
    static List<YamlMapping> mappings(YamlMapping node, String key) {
        return items(node, key).stream().map(n -> n.asMapping().orElseThrow()).toList();
    }

    /** Returns a mapping of texts; empty when the key is absent. */
    static SortedMap<String, String> textMap(YamlMapping node, String key) {
        SortedMap<String, String> map = new TreeMap<>();
        node.get(key)
                .flatMap(YamlNode::asMapping)
                .ifPresent(m -> m.entries()
                        .forEach(e -> map.put(e.key(), e.value().asString().orElseThrow())));
        return map;
    }

    /** Returns the place of a value, or of the mapping when the value is not there. */
    static Mark markOf(YamlMapping node, String key) {
        return node.get(key).orElse(node).mark();
    }

    /** Returns the items of a list; empty when the key is absent. */
    static List<YamlNode> items(YamlMapping node, String key) {
        return node.get(key)
                .flatMap(YamlNode::asSequence)
                .map(YamlSequence::items)
                .orElse(List.of());
    }
}
