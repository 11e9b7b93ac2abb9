package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.PackageDefinition.Yank;
import dev.chandlery.source.SourceRepository;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The releases of a registry: those that are new, and those that an earlier output holds.
 *
 * @param fresh the releases that are to be built, in ascending order of name and version
 * @param kept the releases of the earlier output, unchanged, in ascending order of name and version
 * @param unreleased the packages of the head that differ from their releases, as if they were released now
 * @param snapshots the snapshots of the head, when the registry has them, in ascending order of name
 * @param findings what is wrong, in order of place
 * @param yanks the versions that are yanked at the head, by package
 * @param shallow whether the history is cut off, so that older releases were not seen
 * @param resumed whether only the history after the earlier commit was walked
 */
public record ReleaseSources(
        List<ReleaseSource> fresh,
        List<Release> kept,
        List<ReleaseSource> unreleased,
        List<ReleaseSource> snapshots,
        List<Finding> findings,
        SortedMap<PackageName, List<Yank>> yanks,
        boolean shallow,
        boolean resumed) {
    /** Copies the lists. */
    public ReleaseSources {
        fresh = List.copyOf(fresh);
        kept = List.copyOf(kept);
        unreleased = List.copyOf(unreleased);
        snapshots = List.copyOf(snapshots);
        findings = List.copyOf(findings);
        yanks = Collections.unmodifiableSortedMap(new TreeMap<>(yanks));
    }

    /** Returns the ids of the snapshots. */
    public List<ReleaseId> snapshotIds() {
        return snapshots.stream().map(ReleaseSource::id).toList();
    }

    /**
     * Collects the releases of a repository.
     *
     * <p>A release is the first commit on the first-parent history in which a package.yaml has a version, a folder
     * {@code versions/<semver>/}, or what the tree holds when the registry or the repository has no history. What an
     * earlier output holds stays as it is, whatever the sources say now.
     *
     * @param repository the monorepo
     * @param settings says where releases come from
     * @param discovery the packages of its head
     * @param earlier what an earlier output holds
     */
    public static ReleaseSources collect(
            SourceRepository repository, RegistrySettings settings, Discovery discovery, KnownReleases earlier) {
        return collect(repository, settings, discovery, earlier, KnownDefinitions.NONE);
    }

    /**
     * Collects the releases of a repository as {@link #collect(SourceRepository, RegistrySettings, Discovery, KnownReleases)}
     * does, reading only what is not known.
     *
     * @param definitions what directories of the history are known to say with these settings
     */
    public static ReleaseSources collect(
            SourceRepository repository,
            RegistrySettings settings,
            Discovery discovery,
            KnownReleases earlier,
            KnownDefinitions definitions) {
        return new ReleaseCollector(repository, settings, discovery, earlier, definitions).collect();
    }
}
