package dev.chandlery.environment;

import dev.chandlery.registry.ReleaseId;
import java.util.List;

/**
 * A release that runs at one place.
 *
 * @param environment the environment's name
 * @param cluster the cluster's name
 * @param namespace the namespace of its namespaced objects
 * @param release the release
 * @param current whether its singletons are deployed there: it is the current version of its package in that namespace
 * @param aliased whether the aliases of its major version lead to it there
 * @param reasons why it is there, such as {@code pinned}, {@code tracked by * >=0}, {@code needed by etl@2.0.1},
 *     {@code retiring until 2026-12-01}
 * @param settings what the environment changes in it
 */
public record Deployment(
        String environment,
        String cluster,
        String namespace,
        ReleaseId release,
        boolean current,
        boolean aliased,
        List<String> reasons,
        PackageSettings settings) {
    /** The reason of a release that {@code releases.yaml} names. */
    static final String PINNED = "pinned";

    /** The reason, besides, of one that holds tracking rules off its package. */
    static final String HELD = "held against tracking";

    /** How the reason begins, besides, of one whose end is announced; the day follows. */
    static final String RETIRING_UNTIL = "retiring until ";

    /** How a reason begins that is a tracking rule; its packages and versions follow. */
    static final String TRACKED_BY = "tracked by ";

    /** How a reason begins that is another release; the dependent's {@code name@version} follows. */
    static final String NEEDED_BY = "needed by ";

    /** Copies the list. */
    public Deployment {
        reasons = List.copyOf(reasons);
    }

    /** Makes a deployment of a release as it is. */
    public Deployment(
            String environment,
            String cluster,
            String namespace,
            ReleaseId release,
            boolean current,
            boolean aliased,
            List<String> reasons) {
        this(environment, cluster, namespace, release, current, aliased, reasons, PackageSettings.NONE);
    }

    /**
     * Says whether the release was chosen for this place: pinned or tracked. One that only others need is there as a
     * library: nothing in it starts Workflows by itself there.
     */
    public boolean chosen() {
        return reasons.stream().anyMatch(r -> !r.startsWith(NEEDED_BY));
    }

    /** Says whether a reason is another release that needs this one. */
    public static boolean isNeed(String reason) {
        return reason.startsWith(NEEDED_BY);
    }

    /** Says whether a reason is a tracking rule. */
    public static boolean isTracked(String reason) {
        return reason.startsWith(TRACKED_BY);
    }

    /** Says whether a reason is an announced end. */
    public static boolean isRetiring(String reason) {
        return reason.startsWith(RETIRING_UNTIL);
    }
}
