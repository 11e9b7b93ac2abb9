package dev.chandlery.argo;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * A node of a manifest with the way that led to it.
 *
 * @param parent the node that holds it; null for the whole object
 * @param key its key, or the key of the list that holds it; empty for the whole object
 * @param index its number in a list, or -1
 * @param node the node
 */
record ReferencePlace(@Nullable ReferencePlace parent, String key, int index, YamlNode node) {
    static ReferencePlace root(YamlNode node) {
        return new ReferencePlace(null, "", -1, node);
    }

    ReferencePlace child(String childKey, YamlNode value) {
        return new ReferencePlace(this, childKey, -1, value);
    }

    ReferencePlace item(int number, YamlNode value) {
        return new ReferencePlace(this, key, number, value);
    }

    /** Returns the mapping that holds this node, this many mappings up; empty mappings above the top. */
    YamlMapping owner(int levels) {
        int left = levels;
        for (ReferencePlace at = parent; at != null; at = at.parent) {
            if (at.node instanceof YamlMapping mapping && --left == 0) {
                return mapping;
            }
        }
        return Fields.NONE;
    }

    /** Returns the keys and numbers that lead here: {@code spec.templates[0].name}. */
    String path() {
        if (parent == null) {
            return "";
        }
        String before = parent.path();
        if (index >= 0) {
            return before + "[" + index + "]";
        }
        return before.isEmpty() ? key : before + "." + key;
    }
}
