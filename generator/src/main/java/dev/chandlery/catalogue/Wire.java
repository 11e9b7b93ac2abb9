package dev.chandlery.catalogue;

import java.util.List;

/**
 * The JSON for programs under {@code api/v1/}. Properties stand in the order of the components; absent texts are empty,
 * times are RFC 3339 in UTC, addresses are relative to the top of the registry.
 */
final class Wire {
    private Wire() {}

    record Index(String name, String url, String commit, String program, Counts counts, List<String> files) {}

    record Counts(int packages, int releases, int environments, int deployments, int findings) {}

    record Packages(List<Summary> packages) {}

    record Summary(
            String name,
            String title,
            String description,
            String team,
            List<String> keywords,
            List<String> kinds,
            boolean internal,
            boolean deprecated,
            boolean removed,
            String latest,
            int versions,
            List<MajorSummary> majors,
            String page,
            String json) {}

    record MajorSummary(long major, String latest, int versions, int clusters) {}

    record PackageTwin(
            String name,
            String title,
            String description,
            String team,
            List<String> keywords,
            List<Person> maintainers,
            String license,
            String home,
            List<String> sources,
            String argo,
            boolean internal,
            boolean removed,
            boolean unreleased,
            List<Deprecation> deprecated,
            String latest,
            List<Version> versions) {}

    record Person(String name, String email) {}

    record Deprecation(String since, String message, String replacement) {}

    record Version(
            String version,
            String released,
            String commit,
            String directory,
            String digest,
            String contentDigest,
            long size,
            String chart,
            boolean prerelease,
            boolean deprecated,
            boolean yanked,
            String yankReason,
            List<Dependency> dependencies,
            List<Id> dependents,
            List<Place> deployments,
            List<Thing> objects,
            List<Template> templates,
            List<String> features,
            List<String> aliases,
            String json) {}

    record Id(String name, String version) {}

    record Dependency(String name, String range, String version) {}

    record Place(
            String environment,
            String cluster,
            String namespace,
            boolean current,
            boolean aliased,
            List<String> features,
            List<String> reasons) {}

    record Thing(
            String apiVersion, String kind, String sourceName, String name, boolean clusterScoped, boolean singleton) {}

    record Template(String owner, String name, String type, List<String> inputs) {}

    record Environments(List<Environment> environments) {}

    record Environment(
            String name,
            String promotesFrom,
            List<Cluster> clusters,
            List<Adjusted> adjusted,
            List<Patch> patches,
            List<Deployed> deployments) {}

    /** What an environment changes in the releases of a package. */
    record Adjusted(String name, java.util.SortedMap<String, String> parameters, List<String> features) {}

    /** Which objects, in words, and which of their fields a patch is for. */
    record Patch(String objects, List<String> fields) {}

    record Cluster(String name, String server, java.util.SortedMap<String, String> labels) {}

    /** A release in a namespace, on the clusters that have it there for the same reasons. */
    record Deployed(
            String name,
            String version,
            String namespace,
            boolean current,
            boolean aliased,
            List<String> reasons,
            List<String> clusters) {}

    record Findings(List<Finding> findings) {}

    record Finding(
            String rule,
            String severity,
            String path,
            int line,
            int column,
            String commit,
            String message,
            String remedy) {}
}
