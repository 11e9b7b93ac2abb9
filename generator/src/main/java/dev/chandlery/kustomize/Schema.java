package dev.chandlery.kustomize;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an OpenAPI 2 document says about a value: how strategic merge patches merge it, and the schemas of what is in it.
 *
 * @param node the schema
 * @param definitions the definitions that references lead to
 */
record Schema(YamlMapping node, YamlMapping definitions) {
    private static final String REFERENCE = "#/definitions/";
    private static final int MAX_HOPS = 64;

    /** Returns the schema of a field, or null when nothing is known of it. */
    @Nullable
    Schema field(String name) {
        YamlMapping properties = mapping(node, "properties");
        YamlMapping found = properties == null ? null : mapping(properties, name);
        return resolved(found == null ? mapping(node, "additionalProperties") : found);
    }

    /** Returns the schema of the items of a list, or null when nothing is known of them. */
    @Nullable
    Schema items() {
        boolean array = node.string("type").orElse("").equals("array");
        return array ? resolved(mapping(node, "items")) : null;
    }

    /** Says whether the items of a list are merged one by one. */
    boolean merges() {
        String strategy = node.string("x-kubernetes-patch-strategy").orElse("");
        return List.of(strategy.split(",", -1)).contains("merge");
    }

    /** Returns the keys by which items of a list are told apart; empty for items that are no mappings. */
    List<String> mergeKeys() {
        YamlNode keys = node.get("x-kubernetes-list-map-keys").orElse(null);
        if (keys != null && keys.asSequence().isPresent()) {
            return keys.asSequence().get().items().stream()
                    .map(k -> k instanceof YamlScalar s ? s.text() : "")
                    .toList();
        }
        return node.string("x-kubernetes-patch-merge-key").map(List::of).orElse(List.of());
    }

    @Nullable
    Schema resolved(@Nullable YamlMapping start) {
        YamlMapping at = start;
        for (int i = 0; at != null && i < MAX_HOPS; i++) {
            String reference = at.string("$ref").orElse("");
            if (reference.isEmpty()) {
                return new Schema(at, definitions);
            }
            at = reference.startsWith(REFERENCE) ? mapping(definitions, reference.substring(REFERENCE.length())) : null;
        }
        return null;
    }

    private static @Nullable YamlMapping mapping(YamlMapping parent, String key) {
        return parent.get(key).orElse(null) instanceof YamlMapping mapping ? mapping : null;
    }
}
