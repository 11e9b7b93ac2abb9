package dev.chandlery.environment;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The releases of one environment by namespace: grown by the locked dependencies, then marked with what is current. */
final class Placements {
    private final Map<Placement.Key, Placement> byKey = new HashMap<>();
    private final Catalog catalog;

    Placements(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Returns the placement of a release in a namespace, made when it is not there yet. */
    Placement at(String namespace, Release release) {
        return byKey.computeIfAbsent(new Placement.Key(namespace, release.id()), k -> new Placement(k, release));
    }

    /** Returns all placements by namespace and release. */
    List<Placement> all() {
        return byKey.values().stream()
                .sorted(Comparator.comparing(Placement::key))
                .toList();
    }

    /**
     * Adds the locked dependencies of everything, wherever their dependents are, until nothing is missing. Ends with
     * circles too: a placement is looked at again only when it has gained a cluster.
     */
    List<Finding> close() {
        List<Finding> findings = new ArrayList<>();
        Deque<Placement> open = new ArrayDeque<>(all());
        while (!open.isEmpty()) {
            Placement dependent = open.remove();
            Release release = dependent.release();
            for (ReleaseId needed : release.dependencies()) {
                Optional<Release> dependency = catalog.find(needed);
                if (dependency.isEmpty()) {
                    findings.add(missing(release, needed));
                    continue;
                }
                Placement placement = at(dependent.key().namespace(), dependency.get());
                if (placement.add(Deployment.NEEDED_BY + release.id(), dependent.clusters())) {
                    open.add(placement);
                }
            }
        }
        return findings;
    }

    private static Finding missing(Release release, ReleaseId needed) {
        return EnvironmentRules.DEPLOYED_DEPENDENCY_MISSING.at(
                Place.file(release.directory() + "/package.yaml"),
                release.id() + " needs " + needed + ", which is not a release of this registry.",
                "Restore the release, or deploy a version that needs another one.");
    }

    /**
     * Marks what is current: on each cluster at most one version of each package in each namespace. The versions of a package
     * in a namespace stand side by side.
     */
    void markCurrent() {
        List<Placement> newestFirst = new ArrayList<>(all());
        Collections.reverse(newestFirst);
        int start = 0;
        for (int i = 1; i <= newestFirst.size(); i++) {
            if (i == newestFirst.size() || !isBeside(newestFirst.get(start), newestFirst.get(i))) {
                markCurrent(newestFirst.subList(start, i));
                start = i;
            }
        }
    }

    private static boolean isBeside(Placement one, Placement other) {
        return one.release().name().equals(other.release().name())
                && one.key().namespace().equals(other.key().namespace());
    }

    private static void markCurrent(List<Placement> newestFirst) {
        BitSet left = new BitSet();
        newestFirst.forEach(v -> left.or(v.clusters()));
        take(newestFirst, Placement::pinnedCurrent, left, Placement::current);
        take(newestFirst, p -> minus(p.chosen(), p.pinnedNotCurrent()), left, Placement::current);
        take(newestFirst, p -> minus(p.clusters(), p.pinnedNotCurrent()), left, Placement::current);
    }

    /**
     * Marks where aliases lead: on each cluster to at most one release of each major version of each package in each
     * namespace. It is chosen like the current one, but for releases that a range does not choose: they come last.
     */
    void markAliased() {
        SortedMap<String, List<Placement>> groups = all().stream()
                .filter(p -> p.release().version().major() > 0)
                .collect(Collectors.groupingBy(
                        p -> p.key().namespace() + "/" + p.release().name() + "/"
                                + p.release().version().major(),
                        TreeMap::new,
                        Collectors.toList()));
        for (List<Placement> versions : groups.values()) {
            List<Placement> newestFirst = versions.stream()
                    .sorted(Comparator.comparing(Placement::key).reversed())
                    .toList();
            List<Placement> sound =
                    newestFirst.stream().filter(this::isInRanges).toList();
            BitSet left = new BitSet();
            versions.forEach(v -> left.or(v.clusters()));
            take(newestFirst, Placement::pinnedCurrent, left, Placement::aliased);
            for (List<Placement> candidates : List.of(sound, newestFirst)) {
                take(candidates, p -> minus(p.chosen(), p.pinnedNotCurrent()), left, Placement::aliased);
                take(candidates, p -> minus(p.clusters(), p.pinnedNotCurrent()), left, Placement::aliased);
            }
        }
    }

    /** Says whether a range can choose a release: it is no pre-release, and was not withdrawn. */
    private boolean isInRanges(Placement placement) {
        Release release = placement.release();
        return !release.version().isPrerelease()
                && catalog.find(release.name())
                        .flatMap(of -> of.yankReason(release.version()))
                        .isEmpty();
    }

    private static void take(
            List<Placement> newestFirst,
            Function<Placement, BitSet> candidates,
            BitSet left,
            Function<Placement, BitSet> marked) {
        for (Placement placement : newestFirst) {
            BitSet taken = (BitSet) candidates.apply(placement).clone();
            taken.and(left);
            marked.apply(placement).or(taken);
            left.andNot(taken);
        }
    }

    private static BitSet minus(BitSet from, BitSet what) {
        BitSet rest = (BitSet) from.clone();
        rest.andNot(what);
        return rest;
    }
}
