package dev.chandlery.overlay;

import dev.chandlery.environment.Deployment;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code status.json}: what is deployed where in an environment, and why. Clusters that have a release in the same
 * namespace for the same reasons share an entry.
 *
 * @param environment the environment
 * @param deployments the entries by package, version and namespace
 */
record StatusFile(String environment, List<Entry> deployments) {
    /**
     * A release in a namespace.
     *
     * @param name the package
     * @param version the version
     * @param namespace the namespace
     * @param current whether its singletons are deployed from it
     * @param reasons why it is there
     * @param clusters the clusters, in ascending order
     */
    record Entry(
            String name,
            String version,
            String namespace,
            boolean current,
            List<String> reasons,
            List<String> clusters) {}

    private record Key(ReleaseId release, String namespace, boolean current, List<String> reasons)
            implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::release)
                .thenComparing(Key::namespace)
                .thenComparing(Key::current)
                .thenComparing(k -> String.join("\n", k.reasons));

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Returns the status of an environment, given its deployments in the order of the plan. */
    static StatusFile of(String environment, List<Deployment> deployments) {
        SortedMap<Key, List<String>> clusters = new TreeMap<>();
        for (Deployment each : deployments) {
            clusters.computeIfAbsent(
                            new Key(each.release(), each.namespace(), each.current(), each.reasons()),
                            k -> new ArrayList<>())
                    .add(each.cluster());
        }
        List<Entry> entries = new ArrayList<>();
        clusters.forEach((key, where) -> entries.add(new Entry(
                key.release.name().value(),
                key.release.version().toString(),
                key.namespace,
                key.current,
                key.reasons,
                List.copyOf(where))));
        return new StatusFile(environment, entries);
    }
}
