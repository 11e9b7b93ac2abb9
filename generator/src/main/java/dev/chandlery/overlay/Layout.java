package dev.chandlery.overlay;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.environment.Deployment;
import dev.chandlery.overlay.ReleaseParts.Part;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Cluster;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The overlays of a plan: for each cluster one per namespace, and one for what is outside namespaces. */
final class Layout {
    private final Map<ReleaseId, Release> releases = new HashMap<>();
    private final Map<ReleaseId, ReleaseParts> parts = new HashMap<>();
    private final Collisions collisions;
    /** The packages that have objects outside namespaces: few, and only these are looked at for the cluster's scope. */
    private final Set<PackageName> clusterWide;

    private final List<Environment> environments;
    private final Adjuster adjuster;
    private final List<Overlay> overlays = new ArrayList<>();

    private Layout(OverlayInput input) {
        this.environments = input.plan().environments();
        this.adjuster = new Adjuster(input.packages(), input.published());
        for (RegistryPackage each : input.packages()) {
            each.releases().forEach(r -> releases.put(r.id(), r));
        }
        Set<ReleaseId> deployed = new HashSet<>();
        input.plan().deployments().forEach(d -> deployed.add(d.release()));
        this.collisions =
                new Collisions(deployed.stream().sorted().map(this::release).toList());
        this.clusterWide = deployed.stream()
                .filter(id -> part(id, Portion.CLUSTER).isPresent()
                        || part(id, Portion.CLUSTER_SINGLETONS).isPresent())
                .map(ReleaseId::name)
                .collect(Collectors.toSet());
        SortedMap<String, Map<String, List<Deployment>>> byCluster = new TreeMap<>();
        for (Deployment each : input.plan().deployments()) {
            byCluster
                    .computeIfAbsent(each.environment(), e -> new HashMap<>())
                    .computeIfAbsent(each.cluster(), c -> new ArrayList<>())
                    .add(each);
        }
        for (Environment environment : input.plan().environments()) {
            Map<String, List<Deployment>> clusters =
                    byCluster.getOrDefault(environment.name().value(), Map.of());
            environment.clusters().stream()
                    .sorted(Comparator.comparing(Cluster::name))
                    .forEach(c -> addCluster(
                            environment, c, clusters.getOrDefault(c.name().value(), List.of())));
        }
    }

    /** Lays out a plan. Overlays come by environment as in the plan, then by cluster and scope; empty ones are left out. */
    static Layout of(OverlayInput input) {
        return new Layout(input);
    }

    List<Overlay> overlays() {
        return Collections.unmodifiableList(overlays);
    }

    /** Returns the collisions, where what came second is left out of its overlay, and what cannot be adjusted. */
    List<Finding> findings() {
        return Stream.concat(collisions.findings().stream(), adjuster.findings(environments).stream())
                .toList();
    }

    private void addCluster(Environment environment, Cluster cluster, List<Deployment> deployments) {
        List<Overlay> ofCluster = new ArrayList<>();
        SortedMap<String, List<Deployment>> byNamespace = new TreeMap<>();
        deployments.forEach(d -> byNamespace
                .computeIfAbsent(d.namespace(), n -> new ArrayList<>())
                .add(d));
        byNamespace.forEach((namespace, here) -> {
            List<Part> taken = new ArrayList<>();
            for (Deployment each : here) {
                take(taken, each.release(), Portion.VERSIONED);
                if (each.current()) {
                    take(taken, each.release(), Portion.SINGLETONS);
                }
                if (each.current() && each.chosen()) {
                    take(taken, each.release(), Portion.TRIGGERS);
                }
            }
            // Last, so that where names meet it is the copy that is left out.
            here.stream().filter(Deployment::aliased).forEach(each -> take(taken, each.release(), Portion.ALIASES));
            ofCluster.add(overlay(environment, cluster, namespace, taken, new TreeMap<>()));
        });
        ofCluster.add(clusterScope(
                environment,
                cluster,
                deployments.stream()
                        .filter(d -> clusterWide.contains(d.release().name()))
                        .toList()));
        ofCluster.stream()
                .filter(o -> !o.parts().isEmpty())
                .sorted(Comparator.comparing(Overlay::scope))
                .map(adjuster::adjust)
                .forEach(overlays::add);
    }

    private Overlay clusterScope(Environment environment, Cluster cluster, List<Deployment> deployments) {
        SortedMap<ReleaseId, SortedSet<String>> ofRelease = new TreeMap<>();
        Map<PackageName, SortedSet<String>> ofPackage = new HashMap<>();
        for (Deployment each : deployments) {
            if (part(each.release(), Portion.CLUSTER).isPresent()) {
                ofRelease.computeIfAbsent(each.release(), r -> new TreeSet<>()).add(each.namespace());
            }
            ofPackage
                    .computeIfAbsent(each.release().name(), p -> new TreeSet<>())
                    .add(each.namespace());
        }
        List<Part> taken = new ArrayList<>();
        SortedMap<String, List<String>> subjects = new TreeMap<>();
        ofRelease.forEach((release, namespaces) -> part(release, Portion.CLUSTER)
                .ifPresent(part -> {
                    taken.add(part);
                    subjects.put(part.directory(), List.copyOf(namespaces));
                }));
        for (ReleaseId release : CurrentOnCluster.of(environment, deployments)) {
            part(release, Portion.CLUSTER_SINGLETONS).ifPresent(part -> {
                taken.add(part);
                subjects.put(part.directory(), List.copyOf(ofPackage.getOrDefault(release.name(), new TreeSet<>())));
            });
        }
        CurrentOnCluster.aliased(environment, deployments)
                .forEach(release -> take(taken, release, Portion.CLUSTER_ALIASES));
        return overlay(environment, cluster, Paths.CLUSTER_SCOPE, taken, subjects);
    }

    private Overlay overlay(
            Environment environment,
            Cluster cluster,
            String scope,
            List<Part> taken,
            SortedMap<String, List<String>> subjects) {
        List<Part> sound = collisions.without(taken, environment, scope);
        return new Overlay(
                environment,
                cluster,
                scope,
                sound.stream().sorted(Comparator.comparing(Part::directory)).toList(),
                subjects,
                Additions.NONE);
    }

    private void take(List<Part> taken, ReleaseId release, Portion portion) {
        part(release, portion).ifPresent(taken::add);
    }

    private Optional<Part> part(ReleaseId release, Portion portion) {
        return parts.computeIfAbsent(release, r -> new ReleaseParts(release(r))).get(portion);
    }

    private Release release(ReleaseId id) {
        Release release = releases.get(id);
        if (release == null) {
            throw new IllegalArgumentException("the plan names " + id + ", which is in no package");
        }
        return release;
    }
}
