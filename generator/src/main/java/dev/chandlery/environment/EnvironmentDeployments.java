package dev.chandlery.environment;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What runs in one environment. Most of it runs on every cluster, so that there are far more deployments than there is to
 * know; they are made when they are asked for.
 */
final class EnvironmentDeployments {
    private final String name;
    private final List<String> clusters;
    private final List<Shared> placements;
    private final List<Finding> findings;
    private @Nullable List<Deployment> deployments;

    /** A placement with the one list of reasons that all of its clusters share, if they do. */
    private record Shared(Placement placement, Optional<List<String>> reasons, PackageSettings settings) {}

    /**
     * Keeps what was planned.
     *
     * @param clusters the clusters by their number in the placements
     * @param placements the placements by namespace and release; they are not changed any more
     * @param findings what is wrong with it
     */
    EnvironmentDeployments(
            Environment environment, List<String> clusters, Collection<Placement> placements, List<Finding> findings) {
        this.name = environment.name().value();
        this.clusters = List.copyOf(clusters);
        this.placements =
                placements.stream().map(each -> shared(environment, each)).toList();
        this.findings = List.copyOf(findings);
    }

    /** Keeps deployments that are known, in their order. */
    EnvironmentDeployments(String name, List<Deployment> deployments) {
        this.name = name;
        this.clusters = List.of();
        this.placements = List.of();
        this.findings = List.of();
        this.deployments = List.copyOf(deployments);
    }

    private static Shared shared(Environment environment, Placement placement) {
        return new Shared(
                placement,
                placement.sameEverywhere() ? Optional.of(placement.reasons()) : Optional.empty(),
                PackageSettings.of(
                        environment.adjustments(), placement.key().release().name()));
    }

    String name() {
        return name;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Returns the releases that run there, on whichever cluster. */
    Set<ReleaseId> releases() {
        return deployments == null
                ? placements.stream()
                        .map(Shared::placement)
                        .filter(each -> !each.clusters().isEmpty())
                        .map(each -> each.key().release())
                        .collect(Collectors.toUnmodifiableSet())
                : deployments.stream().map(Deployment::release).collect(Collectors.toUnmodifiableSet());
    }

    /** Says whether any of these packages has to do with what was planned. */
    boolean concerns(Set<PackageName> packages) {
        return placements.stream()
                .anyMatch(each ->
                        packages.contains(each.placement().key().release().name()));
    }

    /** Returns the deployments by cluster, namespace and release. */
    synchronized List<Deployment> deployments() {
        if (deployments == null) {
            deployments = Collections.unmodifiableList(fanOut());
        }
        return deployments;
    }

    private List<Deployment> fanOut() {
        List<Deployment> made = new ArrayList<>();
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            for (Shared each : placements) {
                Placement placement = each.placement();
                if (placement.clusters().get(cluster)) {
                    int here = cluster;
                    made.add(new Deployment(
                            name,
                            clusters.get(cluster),
                            placement.key().namespace(),
                            placement.key().release(),
                            placement.current().get(cluster),
                            placement.aliased().get(cluster),
                            each.reasons().orElseGet(() -> placement.reasonsOn(here)),
                            each.settings()));
                }
            }
        }
        return made;
    }
}
