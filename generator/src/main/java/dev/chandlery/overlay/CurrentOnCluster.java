package dev.chandlery.overlay;

import dev.chandlery.environment.Deployment;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.registry.ReleaseId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The version of each package that cluster-wide objects are taken from which keep their name. Different versions may be
 * current in different namespaces, but a cluster has only one such object: that of the version pinned as current; else of
 * the newest current one that was chosen; else of the newest current one. Aliases of cluster-wide templates follow the same
 * order, each major version for itself.
 */
final class CurrentOnCluster {
    private CurrentOnCluster() {}

    /** Returns one release of each package that has a current one among the deployments of a cluster. */
    static List<ReleaseId> of(Environment environment, List<Deployment> deployments) {
        return best(environment, deployments, Deployment::current, release -> "");
    }

    /** Returns one release of each major version of a package that aliases lead to among the deployments of a cluster. */
    static List<ReleaseId> aliased(Environment environment, List<Deployment> deployments) {
        return best(
                environment,
                deployments,
                Deployment::aliased,
                release -> Long.toString(release.version().major()));
    }

    private static List<ReleaseId> best(
            Environment environment,
            List<Deployment> deployments,
            Predicate<Deployment> candidate,
            Function<ReleaseId, String> line) {
        Set<ReleaseId> pinned = environment.pins().stream()
                .filter(p -> p.current().orElse(false))
                .map(Pin::release)
                .collect(Collectors.toSet());
        Comparator<Deployment> better = Comparator.comparing((Deployment d) -> pinned.contains(d.release()))
                .thenComparing(Deployment::chosen)
                .thenComparing(Deployment::release);
        SortedMap<String, Deployment> best = new TreeMap<>();
        for (Deployment each : deployments) {
            if (candidate.test(each)) {
                best.merge(
                        each.release().name() + "@" + line.apply(each.release()),
                        each,
                        (a, b) -> better.compare(a, b) >= 0 ? a : b);
            }
        }
        return best.values().stream().map(Deployment::release).toList();
    }
}
