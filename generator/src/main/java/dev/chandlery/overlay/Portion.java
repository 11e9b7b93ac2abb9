package dev.chandlery.overlay;

import dev.chandlery.registry.Release.ReleaseObject;
import java.util.List;

/**
 * A part of a release that an overlay takes or leaves as a whole; a base directory of its own. Bases are never changed
 * once published, so a new portion of a release's own objects concerns later releases only. Aliases are copies of other
 * portions, and are added when they are first taken.
 */
enum Portion {
    /** Namespaced objects whose names carry the version: wherever the release runs. */
    VERSIONED(""),
    /** Namespaced objects that keep their name: where the release is current. */
    SINGLETONS("/singletons"),
    /** Namespaced objects that start Workflows by themselves: where the release is current, and chosen for the place. */
    TRIGGERS("/triggers"),
    /** Cluster-wide objects whose names carry the version: on each cluster where the release runs. */
    CLUSTER("/cluster-scope"),
    /** Cluster-wide objects that keep their name: from one version on each cluster. */
    CLUSTER_SINGLETONS("/cluster-scope/singletons"),
    /** The namespaced templates under the names of their major version: where these lead to the release. */
    ALIASES("/aliases"),
    /** The same of cluster-wide templates: from one release of each major version on each cluster. */
    CLUSTER_ALIASES("/cluster-scope/aliases");

    /** The kinds of what starts Workflows by itself, in ascending order. */
    static final List<String> STARTERS = List.of("CronWorkflow", "EventSource", "Sensor", "WorkflowEventBinding");

    private final String directory;

    Portion(String directory) {
        this.directory = directory;
    }

    /** Returns the path below the release's base: empty, or beginning with a slash. */
    String directory() {
        return directory;
    }

    /** Says whether it holds copies under other names. */
    boolean isAlias() {
        return this == ALIASES || this == CLUSTER_ALIASES;
    }

    /** Returns the portion that an object of a release belongs to. */
    static Portion of(ReleaseObject object) {
        if (object.clusterScoped()) {
            return object.singleton() ? CLUSTER_SINGLETONS : CLUSTER;
        }
        if (!object.singleton()) {
            return VERSIONED;
        }
        return STARTERS.contains(object.kind()) ? TRIGGERS : SINGLETONS;
    }
}
