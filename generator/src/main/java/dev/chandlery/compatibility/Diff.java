package dev.chandlery.compatibility;

import dev.chandlery.registry.ChangeOverride;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an interface differs from another one.
 *
 * @param changes the changes, the gravest first; those of one class in the order of the interface
 */
public record Diff(List<Change> changes) {
    /** Nothing changed. */
    public static final Diff NONE = new Diff(List.of());

    /** Copies the list. */
    public Diff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two interfaces.
     *
     * @param overrides what the registry thinks of kinds of changes, by their ids
     */
    public static Diff between(Interface before, Interface after, Map<String, ChangeOverride> overrides) {
        List<Change> changes = new ArrayList<>();
        compare(
                new Pairing(Optional.of(before.root()), Optional.of(after.root()), Optional.empty()),
                overrides,
                changes);
        changes.sort(Comparator.comparing(Change::changeClass));
        return new Diff(changes);
    }

    private static void compare(Pairing pairing, Map<String, ChangeOverride> overrides, List<Change> changes) {
        for (ChangeKind kind : ChangeKinds.ALL) {
            if (kind.kinds().contains(pairing.either().kind())) {
                kind.detector()
                        .apply(pairing)
                        .ifPresent(predicate -> changes.add(change(kind, pairing, predicate, overrides)));
            }
        }
        if (!pairing.isAdded() && !pairing.isRemoved()) {
            Pairs.of(pairing).forEach(part -> compare(part, overrides, changes));
        }
    }

    private static Change change(
            ChangeKind kind, Pairing pairing, String predicate, Map<String, ChangeOverride> overrides) {
        Optional<ChangeOverride> override = Optional.ofNullable(overrides.get(kind.id()));
        return new Change(
                kind,
                override.flatMap(each -> ChangeClass.parse(each.changeClass())).orElse(kind.changeClass()),
                override.map(ChangeOverride::reason).orElse(kind.reason()),
                pairing.label(),
                predicate,
                pairing.before().map(Element::place),
                pairing.after().map(Element::place));
    }

    /** Returns the gravest class of the changes; empty when there are none. */
    public Optional<ChangeClass> changeClass() {
        return changes.stream().map(Change::changeClass).min(Comparator.naturalOrder());
    }

    /** Returns the changes of a class. */
    public List<Change> of(ChangeClass changeClass) {
        return changes.stream()
                .filter(each -> each.changeClass() == changeClass)
                .toList();
    }
}
