package dev.chandlery.environment;

import dev.chandlery.registry.Environment;
import dev.chandlery.registry.ReleaseId;
import java.util.List;

/**
 * What runs where.
 *
 * @param environments the environments, each after the one that it promotes from, else by name
 * @param deployments the deployments by environment, cluster, namespace and release
 */
public record DeploymentPlan(List<Environment> environments, List<Deployment> deployments) {
    /** Nothing runs anywhere. */
    public static final DeploymentPlan EMPTY = new DeploymentPlan(List.of(), List.of());

    /** Copies the lists. */
    public DeploymentPlan {
        environments = List.copyOf(environments);
        deployments = List.copyOf(deployments);
    }

    /** Returns where a release runs. */
    public List<Deployment> of(ReleaseId release) {
        return deployments.stream().filter(d -> d.release().equals(release)).toList();
    }
}
