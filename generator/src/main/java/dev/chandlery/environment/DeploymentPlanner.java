package dev.chandlery.environment;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.RegistrySettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides what runs where: in each environment what is pinned, what is tracked, and the locked dependencies of both, on
 * the clusters that the strategy chooses.
 *
 * <ul>
 *   <li>A package has one namespace of its own per environment, made from the environment's pattern and the newest
 *       definition of the package, so that all of its versions move together when the package changes hands.
 *   <li>A dependency runs wherever a dependent runs: on its clusters and in its namespace, because a Workflow finds
 *       templates in its own namespace only. In the namespace of its own package it runs only when it is pinned or
 *       tracked itself, or needed there.
 *   <li>The current version of a package at a place is the one pinned as current; else the newest that is pinned or
 *       tracked there; else the newest that is there as a dependency.
 *   <li>The aliases of a major version lead to the release that would be current if there were no other major versions,
 *       but to a pre-release or a yanked release only where there is no other.
 *   <li>A pin that holds keeps tracking rules off its package, as after a rollback.
 *   <li>A yanked release is never tracked; a package that the head no longer holds is not tracked either.
 * </ul>
 *
 * <p>The result depends on the environments and the packages, and not on the order in which they are given.
 */
public final class DeploymentPlanner {
    /**
     * What runs where, and what is wrong with it.
     *
     * @param plan the plan; what a finding of severity error concerns is left out of it
     * @param findings the findings in order of place
     */
    public record Plan(DeploymentPlan plan, List<Finding> findings) {
        /** Copies the list. */
        public Plan {
            findings = List.copyOf(findings);
        }
    }

    private DeploymentPlanner() {}

    /**
     * Plans the environments without saying where aliases lead; both lists may be in any order. Names of environments and
     * packages are unique.
     */
    public static Plan plan(List<Environment> environments, List<RegistryPackage> packages) {
        return plan(environments, new Catalog(packages), false, environment -> Optional.empty());
    }

    /** Plans the environments, and says where aliases lead if the registry has them. */
    public static Plan plan(List<Environment> environments, List<RegistryPackage> packages, RegistrySettings settings) {
        return plan(environments, new Catalog(packages), settings.aliases(), environment -> Optional.empty());
    }

    /**
     * Plans the environments as {@link #plan(List, List, RegistrySettings)} does. What is sure to be as in a plan of another
     * state is taken from there.
     *
     * @param other the plan of the other state
     * @param otherPackages the packages that it was made with
     * @param otherSettings the settings that it was made with
     */
    public static Plan planBeside(
            DeploymentPlan other,
            List<RegistryPackage> otherPackages,
            RegistrySettings otherSettings,
            List<Environment> environments,
            List<RegistryPackage> packages,
            RegistrySettings settings) {
        if (otherSettings.aliases() != settings.aliases()) {
            return plan(environments, packages, settings);
        }
        Catalog catalog = new Catalog(packages);
        SharedEnvironments shared = SharedEnvironments.of(other, new Catalog(otherPackages), catalog);
        return plan(environments, catalog, settings.aliases(), shared::find);
    }

    private static Plan plan(
            List<Environment> environments,
            Catalog catalog,
            boolean aliases,
            Function<Environment, Optional<EnvironmentDeployments>> known) {
        List<Environment> ordered = EnvironmentOrder.order(environments);
        List<EnvironmentDeployments> results = ordered.parallelStream()
                .map(environment -> known.apply(environment)
                        .orElseGet(() -> new EnvironmentPlanner(environment, catalog, aliases).plan()))
                .toList();
        return new Plan(
                DeploymentPlan.of(ordered, results),
                results.stream()
                        .flatMap(r -> r.findings().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
