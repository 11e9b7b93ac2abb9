package dev.chandlery.overlay;

import dev.chandlery.registry.ReleaseId;

/** Where things stand in the output. */
final class Paths {
    static final String CLUSTER_SCOPE = "cluster-scope";
    static final String FEATURES = "features";

    private Paths() {}

    /** Returns the directory of a portion of a release, below {@code gitops/}. */
    static String base(ReleaseId release, Portion portion) {
        return "packages/" + release.name() + "/" + release.version() + portion.directory();
    }

    /** Returns the directory of a feature of a release, below {@code gitops/}. */
    static String feature(ReleaseId release, String feature) {
        return base(release, Portion.VERSIONED) + "/" + FEATURES + "/" + feature;
    }

    /** Returns the directory of an environment, below {@code gitops/}. */
    static String environment(String environment) {
        return "environments/" + environment;
    }

    /** Returns the directory of an environment's admission policies, below {@code gitops/}. */
    static String policies(String environment) {
        return "policies/" + environment;
    }
}
