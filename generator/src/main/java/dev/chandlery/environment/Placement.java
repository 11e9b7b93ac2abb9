package dev.chandlery.environment;

import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One release in one namespace of an environment, while the plan is made: on which clusters, and why. */
final class Placement {
    /** Where it stands in the result: by namespace, then by release. */
    record Key(String namespace, ReleaseId release) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = namespace.compareTo(other.namespace);
            return order != 0 ? order : release.compareTo(other.release);
        }
    }

    private final Key key;
    private final Release release;
    private final BitSet clusters = new BitSet();
    private final SortedMap<String, BitSet> reasons = new TreeMap<>();
    /** Where it is pinned or tracked itself. */
    private final BitSet chosen = new BitSet();
    /** Where a pin says {@code current: true}. */
    private final BitSet pinnedCurrent = new BitSet();
    /** Where a pin says {@code current: false}. */
    private final BitSet pinnedNotCurrent = new BitSet();
    /** Where it is the current version of its package; known when all placements are. */
    private final BitSet current = new BitSet();
    /** Where the aliases of its major version lead to it; known when all placements are. */
    private final BitSet aliased = new BitSet();

    Placement(Key key, Release release) {
        this.key = key;
        this.release = release;
    }

    Key key() {
        return key;
    }

    Release release() {
        return release;
    }

    BitSet clusters() {
        return clusters;
    }

    BitSet chosen() {
        return chosen;
    }

    BitSet pinnedCurrent() {
        return pinnedCurrent;
    }

    BitSet pinnedNotCurrent() {
        return pinnedNotCurrent;
    }

    BitSet current() {
        return current;
    }

    BitSet aliased() {
        return aliased;
    }

    /** Adds clusters for a reason; says whether any of them is new. */
    boolean add(String reason, BitSet more) {
        reasons.computeIfAbsent(reason, r -> new BitSet()).or(more);
        int before = clusters.cardinality();
        clusters.or(more);
        return clusters.cardinality() > before;
    }

    /** Returns whether every reason holds on every cluster, so that {@link #reasons()} serves them all. */
    boolean sameEverywhere() {
        return reasons.values().stream().allMatch(clusters::equals);
    }

    /** Returns all reasons in order. */
    List<String> reasons() {
        return List.copyOf(reasons.keySet());
    }

    /** Returns the reasons that hold on one cluster, in order. */
    List<String> reasonsOn(int cluster) {
        return reasons.entrySet().stream()
                .filter(e -> e.getValue().get(cluster))
                .map(Map.Entry::getKey)
                .toList();
    }
}
