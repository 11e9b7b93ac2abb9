package dev.chandlery.overlay;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short ways to make YAML nodes. */
final class Nodes {
    private final Map<String, YamlNode> entries = new LinkedHashMap<>();

    private Nodes() {}

    /** Begins a mapping. */
    static Nodes map() {
        return new Nodes();
    }

    Nodes put(String key, String value) {
        return put(key, YamlScalar.string(value));
    }

    Nodes put(String key, boolean value) {
        return put(key, YamlScalar.bool(value));
    }

    Nodes put(String key, long value) {
        return put(key, YamlScalar.integer(value));
    }

    Nodes put(String key, YamlNode value) {
        entries.put(key, value);
        return this;
    }

    Nodes put(String key, Nodes value) {
        return put(key, value.node());
    }

    Nodes strings(String key, List<String> values) {
        return put(key, YamlSequence.ofStrings(values));
    }

    Nodes list(String key, List<Nodes> values) {
        return put(key, list(values));
    }

    Nodes nodes(String key, List<? extends YamlNode> values) {
        return put(key, YamlSequence.of(values));
    }

    static YamlSequence list(List<Nodes> values) {
        return YamlSequence.of(values.stream().map(Nodes::node).toList());
    }

    YamlMapping node() {
        return YamlMapping.of(entries);
    }
}
