package dev.chandlery.argo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The paths of one part as a tree of keys, so that a manifest is followed once for all rows of the table. */
final class PathNode {
    private static final Map<String, PathNode> PARTS = build();

    private final Map<String, PathNode> keys = new HashMap<>();
    private final List<ReferencePath> references = new ArrayList<>();
    private final List<PartPath> parts = new ArrayList<>();
    private @Nullable PathNode items;
    private @Nullable PathNode values;
    private @Nullable ReferencePath below;

    private PathNode() {}

    /** Returns the paths that start at a part, or null when none does. */
    static @Nullable PathNode of(String part) {
        return PARTS.get(part);
    }

    /** Returns what follows a key, or null. */
    @Nullable
    PathNode key(String key) {
        PathNode node = keys.get(key);
        return node == null ? values : node;
    }

    /** Returns what follows each item of a list, or null. */
    @Nullable
    PathNode items() {
        return items;
    }

    /** Returns the reference that any mapping below this place may be, or null. */
    @Nullable
    ReferencePath below() {
        return below;
    }

    /** Returns the references that stand at this place. */
    List<ReferencePath> references() {
        return references;
    }

    /** Returns the parts that stand at this place. */
    List<PartPath> parts() {
        return parts;
    }

    private static Map<String, PathNode> build() {
        Map<String, PathNode> roots = new HashMap<>();
        for (PartPath row : ReferenceTable.PARTS) {
            root(roots, row.owner()).end(row.path()).parts.add(row);
        }
        for (ReferencePath row : ReferenceTable.REFERENCES) {
            PathNode root = root(roots, row.part());
            if (row.path().endsWith(".**")) {
                root.end(row.path().substring(0, row.path().length() - 3)).below = row;
            } else {
                root.end(row.path()).references.add(row);
            }
        }
        return roots;
    }

    private static PathNode root(Map<String, PathNode> roots, String part) {
        return roots.computeIfAbsent(part, name -> new PathNode());
    }

    /** Returns the node at the end of a path, made where it is missing. */
    private PathNode end(String path) {
        PathNode node = this;
        for (String step : path.split("\\.")) {
            int list = step.indexOf('[');
            String key = list < 0 ? step : step.substring(0, list);
            node = key.equals("*") ? node.anyValue() : node.keys.computeIfAbsent(key, name -> new PathNode());
            for (int i = list; i >= 0; i = step.indexOf('[', i + 1)) {
                node = node.anyItem();
            }
        }
        return node;
    }

    private PathNode anyValue() {
        PathNode node = values == null ? new PathNode() : values;
        values = node;
        return node;
    }

    private PathNode anyItem() {
        PathNode node = items == null ? new PathNode() : items;
        items = node;
        return node;
    }
}
