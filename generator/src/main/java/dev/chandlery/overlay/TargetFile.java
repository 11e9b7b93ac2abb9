package dev.chandlery.overlay;

import dev.chandlery.registry.RegistrySettings;

/**
 * {@code target.json}: one overlay as the git files generator of Argo CD reads it. The generator adds a parameter
 * {@code path} of its own and would hide one of ours, hence {@code directory}.
 *
 * @param application name of the Application
 * @param environment the environment
 * @param cluster the cluster
 * @param scope {@code namespace} or {@code cluster}
 * @param server URL of the cluster's API server
 * @param namespace the namespace; for cluster-wide objects, which have none, {@code default}
 * @param directory directory of the overlay in the output
 * @param project the AppProject
 * @param sync how Argo CD applies it
 */
record TargetFile(
        String application,
        String environment,
        String cluster,
        String scope,
        String server,
        String namespace,
        String directory,
        String project,
        Sync sync) {
    /** Argo CD wants a namespace for every destination; objects outside namespaces are not put into it. */
    private static final String NO_NAMESPACE = "default";

    record Sync(boolean automated, boolean prune) {}

    static TargetFile of(RegistrySettings settings, Overlay overlay) {
        return new TargetFile(
                ArgoCdNames.application(settings, overlay),
                overlay.environment().name().value(),
                overlay.cluster().name().value(),
                scope(overlay),
                overlay.cluster().server(),
                destination(overlay),
                "gitops/" + overlay.directory(),
                ArgoCdNames.project(settings, overlay.environment()),
                new Sync(
                        overlay.environment().argocd().automated(),
                        overlay.environment().argocd().prune()));
    }

    /** Returns what an overlay holds: {@code cluster} when that is outside namespaces, else {@code namespace}. */
    static String scope(Overlay overlay) {
        return overlay.isClusterScope() ? "cluster" : "namespace";
    }

    /** Returns the namespace of an overlay's destination. */
    static String destination(Overlay overlay) {
        return overlay.isClusterScope() ? NO_NAMESPACE : overlay.scope();
    }
}
