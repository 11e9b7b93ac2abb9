package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.yaml.PlainScalars;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A JSON patch (<a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>), applied as the library behind Kustomize does:
 * {@code replace} also sets keys that are not there, indexes may count from the end, and {@code copy} of an absent key gives
 * null.
 */
final class JsonPatch {
    private final List<Operation> operations;
    private final Place place;

    /** One operation; value is null when none is given. */
    private record Operation(
            String op,
            List<String> path,
            @Nullable List<String> from,
            @Nullable YamlNode value) {}

    private JsonPatch(List<Operation> operations, Place place) {
        this.operations = operations;
        this.place = place;
    }

    /** Returns the patch of a list of operations. */
    static JsonPatch of(YamlSequence list, PlainScalars plain, Place place) {
        List<Operation> operations = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (!(item instanceof YamlMapping mapping)) {
                throw BuildStop.invalid(
                        place, "The JSON patch holds what is no operation.", "Write op, path and value.");
            }
            String op = mapping.string("op").orElse("").toLowerCase(Locale.ROOT);
            String path = mapping.string("path").orElse(null);
            boolean two = op.equals("move") || op.equals("copy");
            boolean one = op.equals("add") || op.equals("replace") || op.equals("test");
            YamlNode value = mapping.get("value")
                    .map(v -> PatchValues.ofYaml11(v, plain))
                    .orElse(null);
            boolean complete = path != null
                    && op.equals(mapping.string("op").orElse(""))
                    && (op.equals("remove") || (two && mapping.string("from").isPresent()) || (one && value != null));
            if (path == null || !complete) {
                throw BuildStop.invalid(
                        place,
                        "An operation of the JSON patch is not complete or not known.",
                        "Give op (add, remove, replace, move, copy, test), path, and value or from.");
            }
            operations.add(new Operation(
                    op,
                    pointer(path),
                    mapping.string("from").map(JsonPatch::pointer).orElse(null),
                    value));
        }
        return new JsonPatch(operations, place);
    }

    /** Returns the keys of a pointer; what stands before the first slash does not count. No keys mean the document itself. */
    private static List<String> pointer(String text) {
        String[] parts = text.split("/", -1);
        List<String> keys = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            keys.add(parts[i].replace("~1", "/").replace("~0", "~"));
        }
        return keys;
    }

    /** Returns the patched value. */
    YamlNode apply(YamlNode document) {
        YamlNode result = document;
        for (Operation each : operations) {
            result = apply(result, each);
        }
        return result;
    }

    private YamlNode apply(YamlNode document, Operation operation) {
        List<String> path = operation.path();
        YamlNode value = operation.value();
        return switch (operation.op()) {
            case "add" -> changed(document, path, new Change(Change.Kind.ADD, value));
            case "remove" -> changed(document, path, new Change(Change.Kind.REMOVE, null));
            case "replace" ->
                path.isEmpty() && value != null ? value : changed(document, path, new Change(Change.Kind.SET, value));
            case "test" -> {
                YamlNode found = path.isEmpty() ? document : get(document, path);
                if (value == null || !orNull(found).sameValue(value)) {
                    throw failed("The test of " + shown(path) + " fails: the value is another.");
                }
                yield document;
            }
            case "move" -> {
                List<String> source = from(operation);
                YamlNode moved = orNull(get(document, source));
                YamlNode without = changed(document, source, new Change(Change.Kind.REMOVE, null));
                yield changed(without, path, new Change(Change.Kind.ADD, moved));
            }
            default -> {
                YamlNode copied = orNull(get(document, from(operation)));
                yield changed(document, path, new Change(Change.Kind.ADD, copied));
            }
        };
    }

    private List<String> from(Operation operation) {
        List<String> from = operation.from();
        if (from == null) {
            throw failed("An operation has no from.");
        }
        return from;
    }

    /** What is done at the end of a path. */
    private record Change(Kind kind, @Nullable YamlNode value) {
        enum Kind {
            ADD,
            SET,
            REMOVE
        }
    }

    private YamlNode changed(YamlNode node, List<String> path, Change change) {
        if (path.isEmpty()) {
            throw failed("The path of an operation is missing.");
        }
        return changed(node, path, 0, change);
    }

    private YamlNode changed(YamlNode node, List<String> path, int at, Change change) {
        String key = path.get(at);
        if (at < path.size() - 1) {
            YamlNode child = child(node, key, path);
            YamlNode changed = changed(child, path, at + 1, change);
            if (node instanceof YamlMapping mapping) {
                return mapping.with(key, changed);
            }
            List<YamlNode> items = new ArrayList<>(((YamlSequence) node).items());
            items.set(index(key, items.size(), path), changed);
            return YamlSequence.of(items);
        }
        YamlNode value = orNull(change.value());
        if (node instanceof YamlMapping mapping) {
            if (change.kind() != Change.Kind.REMOVE) {
                return mapping.with(key, value);
            }
            if (mapping.get(key).isEmpty()) {
                throw failed("There is nothing to remove at " + shown(path) + ".");
            }
            return mapping.without(key);
        }
        if (!(node instanceof YamlSequence sequence)) {
            throw failed("There is nothing at " + shown(path) + ".");
        }
        List<YamlNode> items = new ArrayList<>(sequence.items());
        if (change.kind() == Change.Kind.ADD) {
            items.add(key.equals("-") ? items.size() : index(key, items.size() + 1, path), value);
        } else if (change.kind() == Change.Kind.SET) {
            items.set(index(key, items.size(), path), value);
        } else {
            items.remove(index(key, items.size(), path));
        }
        return YamlSequence.of(items);
    }

    private YamlNode child(YamlNode node, String key, List<String> path) {
        YamlNode child = null;
        if (node instanceof YamlMapping mapping) {
            child = mapping.get(key).orElse(null);
        } else if (node instanceof YamlSequence sequence) {
            child = sequence.items().get(index(key, sequence.items().size(), path));
        }
        if (child == null || child instanceof YamlScalar) {
            throw failed("There is nothing at " + shown(path) + ".");
        }
        return child;
    }

    /** Returns the value at a path; null when the last key of it is absent. */
    private @Nullable YamlNode get(YamlNode document, List<String> path) {
        if (path.isEmpty()) {
            throw failed("The path of an operation is missing.");
        }
        YamlNode node = document;
        for (String key : path.subList(0, path.size() - 1)) {
            node = child(node, key, path);
        }
        String last = path.get(path.size() - 1);
        if (node instanceof YamlMapping mapping) {
            return mapping.get(last).orElse(null);
        }
        List<YamlNode> items = ((YamlSequence) node).items();
        return items.get(index(last, items.size(), path));
    }

    private int index(String key, int size, List<String> path) {
        if (key.matches("[-+]?[0-9]{1,9}")) {
            int index = Integer.parseInt(key);
            int positive = index < 0 ? index + size : index;
            if (positive >= 0 && positive < size) {
                return positive;
            }
        }
        throw failed("There is no item " + KustomizationValues.quoted(key) + " in the list at " + shown(path) + ".");
    }

    private static YamlNode orNull(@Nullable YamlNode node) {
        return node == null ? PatchValues.NULL : node;
    }

    private static String shown(List<String> path) {
        return KustomizationValues.quoted("/" + String.join("/", path));
    }

    private BuildStop failed(String message) {
        return BuildStop.invalid(place, message, "Correct the patch, or its target.");
    }
}
