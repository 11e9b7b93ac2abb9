package dev.chandlery.environment;

import dev.chandlery.registry.Environment;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What runs where. The deployments are made when they are asked for: who asks for one environment, gets that one. */
public final class DeploymentPlan {
    /** Nothing runs anywhere. */
    public static final DeploymentPlan EMPTY = new DeploymentPlan(List.of(), List.of());

    private final List<Environment> environments;
    private final Map<String, EnvironmentDeployments> parts;
    private @Nullable List<Deployment> deployments;

    /** Keeps deployments that are known, in their order. */
    public DeploymentPlan(List<Environment> environments, List<Deployment> deployments) {
        this.environments = List.copyOf(environments);
        this.deployments = List.copyOf(deployments);
        Map<String, List<Deployment>> byName = deployments.stream()
                .collect(Collectors.groupingBy(Deployment::environment, LinkedHashMap::new, Collectors.toList()));
        this.parts = new LinkedHashMap<>();
        byName.forEach((name, of) -> parts.put(name, new EnvironmentDeployments(name, of)));
    }

    private DeploymentPlan(Map<String, EnvironmentDeployments> parts, List<Environment> environments) {
        this.environments = List.copyOf(environments);
        this.parts = parts;
    }

    /** Keeps what was planned for each environment, in the order of the environments. */
    static DeploymentPlan of(List<Environment> environments, List<EnvironmentDeployments> planned) {
        Map<String, EnvironmentDeployments> parts = new LinkedHashMap<>();
        planned.forEach(each -> parts.put(each.name(), each));
        return new DeploymentPlan(parts, environments);
    }

    /** Returns the environments, each after the one that it promotes from, else by name. */
    public List<Environment> environments() {
        return environments;
    }

    /** Returns the deployments by environment, cluster, namespace and release. There may be millions. */
    public synchronized List<Deployment> deployments() {
        if (deployments == null) {
            List<List<Deployment>> made = parts.values().parallelStream()
                    .map(EnvironmentDeployments::deployments)
                    .toList();
            List<Deployment> all =
                    new ArrayList<>(made.stream().mapToInt(List::size).sum());
            made.forEach(all::addAll);
            deployments = Collections.unmodifiableList(all);
        }
        return deployments;
    }

    /** Returns the deployments of an environment by cluster, namespace and release. */
    public List<Deployment> in(EnvironmentName environment) {
        return part(environment).map(EnvironmentDeployments::deployments).orElse(List.of());
    }

    /** Returns the releases that run in an environment, on whichever cluster. */
    public Set<ReleaseId> releasesIn(EnvironmentName environment) {
        return part(environment).map(EnvironmentDeployments::releases).orElse(Set.of());
    }

    /** Returns where a release runs. */
    public List<Deployment> of(ReleaseId release) {
        return deployments().stream().filter(d -> d.release().equals(release)).toList();
    }

    Optional<EnvironmentDeployments> part(EnvironmentName environment) {
        return Optional.ofNullable(parts.get(environment.value()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeploymentPlan plan
                && environments.equals(plan.environments)
                && deployments().equals(plan.deployments());
    }

    @Override
    public int hashCode() {
        return Objects.hash(environments, deployments());
    }

    @Override
    public String toString() {
        return "DeploymentPlan[environments=" + environments + ", deployments=" + deployments() + "]";
    }
}
