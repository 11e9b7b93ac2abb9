package dev.chandlery.overlay;

import dev.chandlery.environment.Deployment;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The version of each package that cluster-wide objects are taken from which keep their name. Different versions may be
 * current in different namespaces, but a cluster has only one such object: that of the version pinned as current; else of
 * the newest current one that was chosen; else of the newest current one.
 */
final class CurrentOnCluster {
    private CurrentOnCluster() {}

    /** Returns one release of each package that has a current one among the deployments of a cluster. */
    static List<ReleaseId> of(Environment environment, List<Deployment> deployments) {
        Set<ReleaseId> pinned = environment.pins().stream()
                .filter(p -> p.current().orElse(false))
                .map(Pin::release)
                .collect(Collectors.toSet());
        Comparator<Deployment> better = Comparator.comparing((Deployment d) -> pinned.contains(d.release()))
                .thenComparing(Deployment::chosen)
                .thenComparing(Deployment::release);
        SortedMap<PackageName, Deployment> best = new TreeMap<>();
        for (Deployment each : deployments) {
            if (each.current()) {
                best.merge(each.release().name(), each, (a, b) -> better.compare(a, b) >= 0 ? a : b);
            }
        }
        return best.values().stream().map(Deployment::release).toList();
    }
}
