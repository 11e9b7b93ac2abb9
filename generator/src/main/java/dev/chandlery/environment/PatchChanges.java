package dev.chandlery.environment;

import dev.chandlery.registry.Adjustments.Patch;
import dev.chandlery.registry.Environment;
import dev.chandlery.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
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
                    .forEach(patch -> changes.add(change(Kind.MOVED, patch, PatchFields.of(patch.text()))));
        }
        for (Patch patch : come) {
            Optional<Patch> same = gone.stream()
                    .filter(each -> PatchFields.objects(each).equals(PatchFields.objects(patch)))
                    .findFirst();
            same.ifPresent(gone::remove);
            changes.add(change(
                    same.isPresent() ? Kind.CHANGED : Kind.ADDED,
                    patch,
                    same.map(each -> differing(PatchFields.of(each.text()), PatchFields.of(patch.text())))
                            .orElseGet(() -> PatchFields.of(patch.text()))));
        }
        gone.forEach(patch -> changes.add(change(Kind.REMOVED, patch, PatchFields.of(patch.text()))));
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
        return new Change(kind, PatchFields.objects(patch), names, fields.size() - names.size());
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
}
