package dev.chandlery.lint.mutation;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A place in an object.
 *
 * @param path the keys and indexes that lead to it from the top
 * @param node what stands there
 */
record Place(List<Object> path, YamlNode node) {
    Place {
        path = List.copyOf(path);
    }

    /** Returns every place of an object in the order of its text, the top first. */
    static List<Place> all(YamlNode root) {
        List<Place> all = new ArrayList<>();
        collect(new Place(List.of(), root), all);
        return all;
    }

    private static void collect(Place at, List<Place> into) {
        into.add(at);
        at.children().forEach(child -> collect(child, into));
    }

    /** Returns the places right below. */
    List<Place> children() {
        List<Place> children = new ArrayList<>();
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> children.add(below(entry.key(), entry.value())));
        } else if (node instanceof YamlSequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                children.add(below(i, sequence.items().get(i)));
            }
        }
        return children;
    }

    /** Returns this place and all below it. */
    List<Place> tree() {
        List<Place> tree = new ArrayList<>();
        collect(this, tree);
        return tree;
    }

    private Place below(Object step, YamlNode child) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return new Place(longer, child);
    }

    /** Returns the place under keys, if it is there. */
    Optional<Place> at(String... keys) {
        Optional<Place> at = Optional.of(this);
        for (String key : keys) {
            at = at.flatMap(
                    place -> place.node.asMapping().flatMap(m -> m.get(key)).map(child -> place.below(key, child)));
        }
        return at;
    }

    /** Returns the items of the list under keys. */
    List<Place> items(String... keys) {
        return at(keys).filter(place -> place.node instanceof YamlSequence)
                .map(Place::children)
                .orElse(List.of());
    }

    /** Returns the text of the scalar under a key, or the empty text. */
    String text(String key) {
        return at(key).map(Place::text).orElse("");
    }

    /** Returns its own text, or the empty text when it is no scalar. */
    String text() {
        return node.asScalar()
                .filter(scalar -> scalar.type() != YamlScalar.Type.NULL)
                .map(YamlScalar::text)
                .orElse("");
    }

    boolean has(String key) {
        return at(key).isPresent();
    }

    /** Returns the last key, or the empty text for an item of a list. */
    String key() {
        return !path.isEmpty() && path.get(path.size() - 1) instanceof String key ? key : "";
    }

    /** Returns the key that many keys above the last one; indexes do not count. */
    String keyAbove(int levels) {
        List<String> keys = keys();
        int at = keys.size() - 1 - levels;
        return at < 0 ? "" : keys.get(at);
    }

    private List<String> keys() {
        return path.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** Says whether two nodes are one, and not only alike. */
    @SuppressWarnings("ReferenceEquality")
    static boolean isSame(YamlNode one, YamlNode other) {
        return one == other;
    }

    /** Says whether one of these keys leads here. */
    boolean isBelow(String... keys) {
        return List.of(keys).stream().anyMatch(path::contains);
    }

    boolean isBelow(Place other) {
        return path.size() >= other.path.size()
                && path.subList(0, other.path.size()).equals(other.path);
    }

    /** Returns the keys with dots between them, with {@code []} for the item of a list. */
    String pattern() {
        return path.stream()
                .map(step -> step instanceof String key ? "." + key : "[]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** Returns the object with another node at this place. */
    YamlNode replace(YamlNode root, YamlNode other) {
        return change(root, 0, old -> other);
    }

    /** Returns the object without what stands at this place. */
    YamlNode remove(YamlNode root) {
        return change(root, 1, owner -> {
            Object last = path.get(path.size() - 1);
            if (owner instanceof YamlMapping mapping) {
                return mapping.without((String) last);
            }
            List<YamlNode> items = new ArrayList<>(((YamlSequence) owner).items());
            items.remove((int) last);
            return YamlSequence.of(items);
        });
    }

    /** Returns the object with another key at this place. */
    YamlNode renameKey(YamlNode root, String key) {
        return change(root, 1, owner -> {
            YamlMapping mapping = (YamlMapping) owner;
            return new YamlMapping(
                    mapping.entries().stream()
                            .map(entry -> entry.key().equals(key()) ? YamlMapping.Entry.of(key, entry.value()) : entry)
                            .toList(),
                    mapping.mark());
        });
    }

    /** Returns the object with one more key in the mapping at this place, or another value of the key. */
    YamlNode put(YamlNode root, String key, YamlNode value) {
        return change(root, 0, old -> ((YamlMapping) old).with(key, value));
    }

    /** Returns the object with one more item at the end of the list at this place. */
    YamlNode append(YamlNode root, YamlNode item) {
        return change(root, 0, old -> {
            List<YamlNode> items = new ArrayList<>(((YamlSequence) old).items());
            items.add(item);
            return YamlSequence.of(items);
        });
    }

    /** Changes the node that many steps above this place. */
    private YamlNode change(YamlNode root, int above, UnaryOperator<YamlNode> change) {
        return change(root, path.subList(0, path.size() - above), change);
    }

    private static YamlNode change(YamlNode node, List<Object> path, UnaryOperator<YamlNode> change) {
        if (path.isEmpty()) {
            return change.apply(node);
        }
        List<Object> rest = path.subList(1, path.size());
        if (node instanceof YamlMapping mapping) {
            return new YamlMapping(
                    mapping.entries().stream()
                            .map(entry -> entry.key().equals(path.get(0))
                                    ? entry.withValue(change(entry.value(), rest, change))
                                    : entry)
                            .toList(),
                    mapping.mark());
        }
        List<YamlNode> items = new ArrayList<>(((YamlSequence) node).items());
        int index = (int) path.get(0);
        items.set(index, change(items.get(index), rest, change));
        return YamlSequence.of(items);
    }
}
