package dev.chandlery.overlay;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chandlery.environment.Deployment;
import dev.chandlery.environment.Rollout;
import java.util.List;
import java.util.SortedMap;

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
     * @param aliases whether the aliases of its major version lead to it
     * @param reasons why it is there
     * @param parameters the default values that the environment gives
     * @param features the features that it switches on
     * @param clusters the clusters, in ascending order
     */
    record Entry(
            String name,
            String version,
            String namespace,
            boolean current,
            boolean aliases,
            List<String> reasons,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, String> parameters,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> features,
            List<String> clusters) {}

    /** Returns the status of an environment, given its deployments in the order of the plan. */
    static StatusFile of(String environment, List<Deployment> deployments) {
        return new StatusFile(
                environment,
                Rollout.of(deployments).stream().map(StatusFile::entry).toList());
    }

    private static Entry entry(Rollout rollout) {
        return new Entry(
                rollout.release().name().value(),
                rollout.release().version().toString(),
                rollout.namespace(),
                rollout.current(),
                rollout.aliased(),
                rollout.reasons(),
                rollout.settings().parameters(),
                rollout.settings().features(),
                rollout.clusters());
    }
}
