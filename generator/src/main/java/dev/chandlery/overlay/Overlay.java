package dev.chandlery.overlay;

import dev.chandlery.overlay.ReleaseParts.Part;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Cluster;
import java.util.List;
import java.util.SortedMap;

/**
 * One overlay: what one Application of Argo CD brings to one cluster.
 *
 * @param environment the environment
 * @param cluster the cluster
 * @param scope the name of its directory: a namespace, or {@code cluster-scope}
 * @param parts what it takes, in ascending order of directory
 * @param subjects the namespaces that open subjects of cluster-wide bindings get, by the directory of the part; empty in
 *     the overlay of a namespace
 * @param additions what the environment adds
 */
record Overlay(
        Environment environment,
        Cluster cluster,
        String scope,
        List<Part> parts,
        SortedMap<String, List<String>> subjects,
        Additions additions) {
    Overlay {
        parts = List.copyOf(parts);
    }

    /** Returns the overlay with what its environment adds. */
    Overlay with(Additions others) {
        return new Overlay(environment, cluster, scope, parts, subjects, others);
    }

    boolean isClusterScope() {
        return scope.equals(Paths.CLUSTER_SCOPE);
    }

    /** Returns the directory below {@code gitops/}. */
    String directory() {
        return Paths.environment(environment.name().value()) + "/" + cluster.name() + "/" + scope;
    }

    /** Returns the path of the file that holds the overlay as it is built. */
    String rendered() {
        return "rendered/" + environment.name() + "/" + cluster.name() + "/" + scope + "/" + OutputLookup.MANIFESTS;
    }

    int size() {
        return parts.stream().mapToInt(p -> p.objects().size()).sum();
    }

    /** Returns the namespaces that the open subjects of a part get. */
    List<String> namespacesFor(Part part) {
        return isClusterScope() ? subjects.getOrDefault(part.directory(), List.of()) : List.of(scope);
    }
}
