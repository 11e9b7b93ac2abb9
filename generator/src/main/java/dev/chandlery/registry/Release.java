package dev.chandlery.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A published version of a package: everything that other releases' pages, the index and the overlays need to know of
 * it, without its files. Immutable once published.
 *
 * @param definition its package.yaml at the release
 * @param directory directory of the package at the release, from the top of the registry
 * @param tree git tree id of that directory, or empty when unknown
 * @param commit full id of the commit that made the release, or empty when it comes from a tree without history
 * @param released when it was released, to the second; empty when nothing says it
 * @param dependencies the versions that its dependency ranges were locked to, in ascending order of name
 * @param objects its objects under their final names, in the order of its base
 * @param templates what can be called in it, for search and listings
 * @param bundle its chart archive
 */
public record Release(
        PackageDefinition definition,
        String directory,
        String tree,
        String commit,
        Optional<Instant> released,
        List<ReleaseId> dependencies,
        List<ReleaseObject> objects,
        List<ReleaseTemplate> templates,
        Bundle bundle) {

    /**
     * An object of a release.
     *
     * @param apiVersion group and version
     * @param kind the kind
     * @param sourceName its name in the source
     * @param name its name on the cluster
     * @param clusterScoped whether it is outside namespaces
     * @param singleton whether it keeps its name across versions and is deployed only from the current one
     * @param openSubjects of a RoleBinding or ClusterRoleBinding: the positions, from 0 and ascending, of the subjects that
     *     are ServiceAccounts without a namespace; they get that of the place where the release runs
     * @param made what an operator makes from it under a name that follows its own, such as the Secret of an ExternalSecret
     */
    public record ReleaseObject(
            String apiVersion,
            String kind,
            String sourceName,
            String name,
            boolean clusterScoped,
            boolean singleton,
            List<Integer> openSubjects,
            List<MadeObject> made) {
        /** Makes an object without open subjects, from which nothing is made. */
        public ReleaseObject(
                String apiVersion,
                String kind,
                String sourceName,
                String name,
                boolean clusterScoped,
                boolean singleton) {
            this(apiVersion, kind, sourceName, name, clusterScoped, singleton, List.of(), List.of());
        }

        /** Copies the lists. */
        public ReleaseObject {
            openSubjects = List.copyOf(openSubjects);
            made = List.copyOf(made);
        }
    }

    /**
     * An object that an operator makes.
     *
     * @param kind the kind
     * @param sourceName its name in the source
     * @param name its name on the cluster
     */
    public record MadeObject(String kind, String sourceName, String name) {}

    /**
     * A template that a Workflow can call.
     *
     * @param owner source name of the WorkflowTemplate or ClusterWorkflowTemplate
     * @param name the template's name
     * @param type its type: {@code container}, {@code dag}, …
     * @param inputs names of its input parameters and artifacts
     */
    public record ReleaseTemplate(String owner, String name, String type, List<String> inputs) {
        /** Copies the list. */
        public ReleaseTemplate {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * The chart archive.
     *
     * @param digest SHA-256 of the archive, 64 hexadecimal digits
     * @param size its size in bytes
     * @param contentDigest SHA-256 of the uncompressed tar, 64 hexadecimal digits
     */
    public record Bundle(String digest, long size, String contentDigest) {}

    /** Copies the lists. */
    public Release {
        dependencies = List.copyOf(dependencies);
        objects = List.copyOf(objects);
        templates = List.copyOf(templates);
    }

    /** Returns package and version. */
    public ReleaseId id() {
        return new ReleaseId(definition.name(), definition.version());
    }

    /** Returns the package's name. */
    public PackageName name() {
        return definition.name();
    }

    /** Returns the version. */
    public Version version() {
        return definition.version();
    }

    /** Returns this release with what is said of another chart archive. */
    public Release withBundle(Bundle other) {
        return new Release(definition, directory, tree, commit, released, dependencies, objects, templates, other);
    }
}
