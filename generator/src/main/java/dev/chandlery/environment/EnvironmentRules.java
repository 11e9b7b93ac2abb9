package dev.chandlery.environment;

import dev.chandlery.diagnostic.Rule;
import java.util.List;

/** The rules about what is deployed where. */
public final class EnvironmentRules {
    /** A pin names a package or a version that does not exist. */
    public static final Rule RELEASE_UNKNOWN =
            Rule.error("release-unknown", "An environment names a release that does not exist.");

    /** A pin names a withdrawn version. */
    public static final Rule RELEASE_YANKED =
            Rule.warning("release-yanked", "An environment names a release that was withdrawn.");

    /** A strategy names a cluster that the environment does not have. */
    public static final Rule CLUSTER_UNKNOWN =
            Rule.error("cluster-unknown", "A strategy names a cluster that the environment does not have.");

    /** No cluster has the labels of a selector. */
    public static final Rule SELECTOR_MATCHES_NOTHING =
            Rule.warning("selector-matches-nothing", "No cluster of the environment has the labels of a selector.");

    /** A release is deployed on no cluster. */
    public static final Rule DEPLOYED_NOWHERE =
            Rule.warning("deployed-nowhere", "An environment names a release and leaves it no cluster.");

    /** A tracking rule chooses nothing. */
    public static final Rule TRACK_MATCHES_NOTHING =
            Rule.warning("track-matches-nothing", "A tracking rule chooses no package or no release.");

    /** Two versions of a package are pinned as current at one place. */
    public static final Rule CURRENT_AMBIGUOUS =
            Rule.error("current-ambiguous", "Two versions of a package are pinned as current at one place.");

    /** The namespace of a package is not the name of a namespace. */
    public static final Rule NAMESPACE_INVALID =
            Rule.error("namespace-invalid", "The namespace made from an environment's pattern is not a valid name.");

    /** A release needs another release that does not exist. */
    public static final Rule DEPLOYED_DEPENDENCY_MISSING =
            Rule.error("deployed-dependency-missing", "A deployed release needs a release that does not exist.");

    /** What an environment changes is in a package that does not exist. */
    public static final Rule ADJUSTED_PACKAGE_UNKNOWN =
            Rule.error("adjusted-package-unknown", "An environment adjusts a package that does not exist.");

    /** What an environment changes is in a package that it does not run. */
    public static final Rule ADJUSTED_PACKAGE_ABSENT =
            Rule.warning("adjusted-package-absent", "An environment adjusts a package that it does not run.");

    /** All rules of this package. */
    public static final List<Rule> ALL = List.of(
            RELEASE_UNKNOWN,
            RELEASE_YANKED,
            CLUSTER_UNKNOWN,
            SELECTOR_MATCHES_NOTHING,
            DEPLOYED_NOWHERE,
            TRACK_MATCHES_NOTHING,
            CURRENT_AMBIGUOUS,
            NAMESPACE_INVALID,
            DEPLOYED_DEPENDENCY_MISSING,
            ADJUSTED_PACKAGE_UNKNOWN,
            ADJUSTED_PACKAGE_ABSENT);

    private EnvironmentRules() {}
}
