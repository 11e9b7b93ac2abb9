package dev.chandlery.environment;

import dev.chandlery.registry.ReleaseId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A release in a namespace of an environment, with all clusters that have it there for the same reasons.
 *
 * @param release the release
 * @param namespace the namespace of its namespaced objects
 * @param current whether its singletons are deployed there
 * @param aliased whether the aliases of its major version lead to it
 * @param reasons why it is there
 * @param settings what the environment changes in it, the same on all clusters
 * @param clusters the names of the clusters, in ascending order
 */
public record Rollout(
        ReleaseId release,
        String namespace,
        boolean current,
        boolean aliased,
        List<String> reasons,
        PackageSettings settings,
        List<String> clusters) {
    private static final Comparator<Rollout> ORDER = Comparator.comparing(Rollout::release)
            .thenComparing(Rollout::namespace)
            .thenComparing(Rollout::current)
            .thenComparing(Rollout::aliased)
            .thenComparing(rollout -> String.join("\n", rollout.reasons()));

    private record Key(
            ReleaseId release,
            String namespace,
            boolean current,
            boolean aliased,
            List<String> reasons,
            PackageSettings settings) {
        /** Reasons seldom tell two places apart, and are long. */
        @Override
        public int hashCode() {
            return 31 * release.hashCode() + namespace.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && current == key.current
                    && aliased == key.aliased
                    && release.equals(key.release)
                    && namespace.equals(key.namespace)
                    && reasons.equals(key.reasons)
                    && settings.equals(key.settings);
        }
    }

    /** Copies the lists. */
    public Rollout {
        reasons = List.copyOf(reasons);
        clusters = List.copyOf(clusters);
    }

    /** Returns the rollouts of the deployments of one environment, by release, namespace and reasons. */
    public static List<Rollout> of(Collection<Deployment> deployments) {
        Map<Key, List<String>> clusters = new LinkedHashMap<>();
        for (Deployment each : deployments) {
            clusters.computeIfAbsent(
                            new Key(
                                    each.release(),
                                    each.namespace(),
                                    each.current(),
                                    each.aliased(),
                                    each.reasons(),
                                    each.settings()),
                            key -> new ArrayList<>())
                    .add(each.cluster());
        }
        List<Rollout> rollouts = new ArrayList<>(clusters.size());
        clusters.forEach((key, where) -> {
            where.sort(Comparator.naturalOrder());
            rollouts.add(new Rollout(
                    key.release(),
                    key.namespace(),
                    key.current(),
                    key.aliased(),
                    key.reasons(),
                    key.settings(),
                    where));
        });
        rollouts.sort(ORDER);
        return rollouts;
    }
}
