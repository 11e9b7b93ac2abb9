package dev.chandlery.environment;

import dev.chandlery.registry.Adjustments.Patch;
import dev.chandlery.registry.Environment;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The patches of an environment that change.
 *
 * @param environment the environment
 * @param changes the changes, a limited number of them, in the order in which the patches are applied
 * @param more how many changes there are besides
 */
public record PatchChanges(String environment, List<Change> changes, int more) {
    private static final int MAX_CHANGES = 12;
    private static final int MAX_FIELDS = 6;

    /** What happens to a patch. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** It is another for the same objects. */
        CHANGED,
        /** It is not there any more. */
        REMOVED,
        /** It is the same and applied earlier or later than before. */
        MOVED
    }

    /**
     * A change.
     *
     * @param kind what happens
     * @param objects the objects that the patch is for, as it names them
     * @param fields the fields of the objects that are concerned, a limited number of them
     * @param more how many fields there are besides
     */
    public record Change(Kind kind, String objects, List<String> fields, int more) {
        /** Copies the list. */
        public Change {
            fields = List.copyOf(fields);
        }
    }

    /** Copies the list. */
    public PatchChanges {
        changes = List.copyOf(changes);
    }

    /** Compares an environment with itself before; empty when its patches are the same. */
    static Optional<PatchChanges> between(Environment before, Environment after) {
        List<Patch> old = new ArrayList<>(before.adjustments().patches());
        List<Patch> now = new ArrayList<>(after.adjustments().patches());
        if (texts(old).equals(texts(now))) {
            return Optional.empty();
        }
        List<Change> changes = new ArrayList<>();
        List<String> oldTexts = texts(old);
        List<String> newTexts = texts(now);
        List<Patch> gone = rest(old, newTexts);
        List<Patch> come = rest(now, oldTexts);
        if (gone.isEmpty() && come.isEmpty()) {
            now.stream()
                    .filter(patch -> oldTexts.indexOf(text(patch)) != newTexts.indexOf(text(patch)))
                    .forEach(patch -> changes.add(change(Kind.MOVED, patch, fields(patch))));
        }
        for (Patch patch : come) {
            Optional<Patch> same = gone.stream()
                    .filter(each -> objects(each).equals(objects(patch)))
                    .findFirst();
            same.ifPresent(gone::remove);
            changes.add(change(
                    same.isPresent() ? Kind.CHANGED : Kind.ADDED,
                    patch,
                    same.map(each -> differing(fields(each), fields(patch))).orElseGet(() -> fields(patch))));
        }
        gone.forEach(patch -> changes.add(change(Kind.REMOVED, patch, fields(patch))));
        int told = Math.min(MAX_CHANGES, changes.size());
        return Optional.of(new PatchChanges(after.name().value(), changes.subList(0, told), changes.size() - told));
    }

    /** Returns the patches that are not among others, each as often as it is there more often. */
    private static List<Patch> rest(List<Patch> patches, List<String> others) {
        List<String> left = new ArrayList<>(others);
        List<Patch> rest = new ArrayList<>();
        for (Patch each : patches) {
            if (!left.remove(text(each))) {
                rest.add(each);
            }
        }
        return rest;
    }

    private static Change change(Kind kind, Patch patch, SortedMap<String, String> fields) {
        List<String> names = fields.keySet().stream().limit(MAX_FIELDS).toList();
        return new Change(kind, objects(patch), names, fields.size() - names.size());
    }

    private static SortedMap<String, String> differing(SortedMap<String, String> old, SortedMap<String, String> now) {
        SortedMap<String, String> differing = new TreeMap<>(old);
        differing.putAll(now);
        differing
                .keySet()
                .removeIf(name -> old.containsKey(name)
                        && now.containsKey(name)
                        && String.valueOf(old.get(name)).equals(String.valueOf(now.get(name))));
        return differing;
    }

    /** Patches are the same wherever in the file they stand. */
    private static List<String> texts(List<Patch> patches) {
        return patches.stream().map(PatchChanges::text).toList();
    }

    private static String text(Patch patch) {
        return patch.target().map(YamlWriter::write).orElse("") + "\n"
                + patch.namespace().orElse("") + "\n" + patch.text();
    }

    private static String objects(Patch patch) {
        Optional<YamlMapping> object = patch.target().or(() -> content(patch).flatMap(YamlNode::asMapping));
        String kind = object.flatMap(each -> each.string("kind")).orElse("");
        String name = object.flatMap(each -> each.string("name").or(() -> each.stringAt("metadata", "name")))
                .orElse("");
        StringBuilder words = new StringBuilder(kind.isEmpty() ? name.isEmpty() ? "all objects" : "objects" : kind);
        words.append(name.isEmpty() ? "" : " " + name);
        for (String selector : List.of("labelSelector", "annotationSelector")) {
            patch.target()
                    .flatMap(target -> target.string(selector))
                    .ifPresent(text -> words.append(" with ")
                            .append(selector.equals("labelSelector") ? "labels " : "annotations ")
                            .append(text));
        }
        patch.namespace().ifPresent(namespace -> words.append(" in namespace ").append(namespace));
        return words.toString();
    }

    private static Optional<YamlNode> content(Patch patch) {
        return YamlReader.read(patch.text().getBytes(StandardCharsets.UTF_8)).documents().stream()
                .findFirst()
                .map(YamlDocument::root);
    }

    /** Returns the fields that a patch is for, with what it does to them. */
    private static SortedMap<String, String> fields(Patch patch) {
        SortedMap<String, String> fields = new TreeMap<>();
        YamlNode content = content(patch).orElse(YamlSequence.of(List.of()));
        if (content instanceof YamlSequence operations) {
            for (YamlNode item : operations.items()) {
                item.asMapping()
                        .filter(operation -> !operation.string("op").orElse("").equals("test"))
                        .ifPresent(operation -> fields.merge(
                                operation.string("path").orElse(""), YamlWriter.write(operation), String::concat));
            }
        } else if (content instanceof YamlMapping object) {
            object.toMap().forEach((key, value) -> {
                if (!key.equals("apiVersion") && !key.equals("kind")) {
                    addLeaves("/" + key, value, fields);
                }
            });
            fields.remove("/metadata/name");
        }
        return fields;
    }

    /** Items of lists go by their names, as they are merged. */
    private static void addLeaves(String path, YamlNode value, Map<String, String> fields) {
        if (value instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            mapping.toMap().forEach((key, each) -> addLeaves(path + "/" + key, each, fields));
            return;
        }
        Map<String, YamlMapping> named = new LinkedHashMap<>();
        if (value instanceof YamlSequence list) {
            for (YamlNode item : list.items()) {
                item.asMapping()
                        .ifPresent(
                                each -> each.string("name").ifPresent(name -> named.put(name, each.without("name"))));
            }
            if (!named.isEmpty() && named.size() == list.items().size()) {
                named.forEach((name, item) -> addLeaves(path + "/" + name, item, fields));
                return;
            }
        }
        fields.put(path, YamlWriter.write(value));
    }
}
