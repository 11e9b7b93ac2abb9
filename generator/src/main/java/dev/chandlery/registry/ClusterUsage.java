package dev.chandlery.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which releases a cluster used, as {@code environments/<env>/usage/<cluster>.yaml} records it.
 *
 * @param cluster the cluster
 * @param taken when its objects were read, to the second
 * @param missingKinds the kinds that were not among them: what they use is not known
 * @param missingNamespaces the namespaces that were not among them
 * @param opaque what may use templates and cannot be read, in words, in ascending order
 * @param releases the releases that ran there, by release and namespace
 */
public record ClusterUsage(
        EnvironmentName cluster,
        Instant taken,
        List<String> missingKinds,
        List<String> missingNamespaces,
        List<String> opaque,
        List<ReleaseUsage> releases) {
    /**
     * A release in a namespace of the cluster.
     *
     * @param release the release
     * @param namespace the namespace of its namespaced objects
     * @param since when it was recorded there first
     * @param lastSeen when it was used last; empty when it was never seen in use
     * @param inUse whether it was used when the objects were read
     * @param uncertain whether that is so only because of a name that is not known before a workflow runs
     * @param by the first objects that use it, such as {@code CronWorkflow team-a/nightly}
     */
    public record ReleaseUsage(
            ReleaseId release,
            String namespace,
            Instant since,
            Optional<Instant> lastSeen,
            boolean inUse,
            boolean uncertain,
            List<String> by) {
        /** Copies the list. */
        public ReleaseUsage {
            by = List.copyOf(by);
        }
    }

    /** Copies the lists. */
    public ClusterUsage {
        missingKinds = List.copyOf(missingKinds);
        missingNamespaces = List.copyOf(missingNamespaces);
        opaque = List.copyOf(opaque);
        releases = List.copyOf(releases);
    }

    /** Returns what is recorded of a release in a namespace. */
    public Optional<ReleaseUsage> find(ReleaseId release, String namespace) {
        return releases.stream()
                .filter(each ->
                        each.release().equals(release) && each.namespace().equals(namespace))
                .findFirst();
    }
}
