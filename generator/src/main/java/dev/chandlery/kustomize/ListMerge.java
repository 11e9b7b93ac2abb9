package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.kustomize.StrategicMerge.Directed;
import dev.chandlery.kustomize.StrategicMerge.Directive;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges lists whose items are told apart by keys: items of the patch come first, then the others of the object. Kustomize's
 * results are erratic for items without their key and for two items of one key; these end the build.
 */
final class ListMerge {
    private final StrategicMerge merge;
    private final @Nullable Schema items;
    private final List<String> keys;
    private final Place place;

    ListMerge(StrategicMerge merge, Schema schema, Place place) {
        this.merge = merge;
        this.items = schema.items();
        this.keys = schema.mergeKeys();
        this.place = place;
    }

    /** Returns the merged list, or null when there is to be none. */
    @Nullable
    YamlNode merge(@Nullable YamlNode object, @Nullable YamlNode patch) {
        if (object == null) {
            return StrategicMerge.isAbsent(patch) ? null : merged((YamlSequence) patch, (YamlSequence) patch);
        }
        if (patch != null && StrategicMerge.isAbsent(patch)) {
            return null;
        }
        Directed directed = merge.directedList((YamlSequence) patch);
        if (directed.directive() == Directive.DELETE) {
            return null;
        }
        YamlSequence rest = (YamlSequence) directed.patch();
        return merged(directed.directive() == Directive.REPLACE ? rest : (YamlSequence) object, rest);
    }

    private @Nullable YamlNode merged(@Nullable YamlSequence object, @Nullable YamlSequence patch) {
        if (object == null) {
            return null;
        }
        Map<List<String>, YamlNode> ours = byKey(object);
        Map<List<String>, YamlNode> theirs = patch == null ? Map.of() : byKey(patch);
        Set<List<String>> order = new LinkedHashSet<>();
        if (keys.size() > 1) {
            theirs.keySet().stream().filter(k -> !ours.containsKey(k)).forEach(order::add);
        } else {
            order.addAll(theirs.keySet());
        }
        order.addAll(ours.keySet());
        List<YamlNode> result = new ArrayList<>();
        boolean same = order.size() == object.items().size();
        for (List<String> key : order) {
            YamlNode before = ours.get(key);
            YamlNode after = merge.walk(before, theirs.get(key), items);
            if (after == null
                    || (after instanceof YamlMapping mapping
                            && mapping.entries().isEmpty())) {
                same = false;
                continue;
            }
            if (before != null && merge.directed(theirs.get(key)).directive() == Directive.REPLACE) {
                // Kustomize forgets what is to replace the item, and only moves it.
                after = before;
            }
            same = same && after == object.items().get(result.size());
            result.add(after);
        }
        return same ? object : YamlSequence.of(result);
    }

    private Map<List<String>, YamlNode> byKey(YamlSequence list) {
        Map<List<String>, YamlNode> byKey = new LinkedHashMap<>();
        for (YamlNode item : list.items()) {
            if (byKey.put(key(item), item) != null) {
                throw BuildStop.unsupported(
                        place, "a merge of a list in which two items have one " + String.join("/", keys));
            }
        }
        return byKey;
    }

    private List<String> key(YamlNode item) {
        if (keys.isEmpty()
                && item instanceof YamlScalar scalar
                && !merge.text(scalar).isEmpty()) {
            return List.of(merge.text(scalar));
        }
        List<String> values = new ArrayList<>();
        for (String key : keys) {
            YamlNode value =
                    item instanceof YamlMapping mapping ? mapping.get(key).orElse(null) : null;
            if (value instanceof YamlScalar scalar && !merge.text(scalar).isEmpty()) {
                values.add(merge.text(scalar));
            }
        }
        if (values.isEmpty() || values.size() < keys.size()) {
            throw BuildStop.unsupported(place, "a merge of a list that has items without " + String.join("/", keys));
        }
        return values;
    }
}
