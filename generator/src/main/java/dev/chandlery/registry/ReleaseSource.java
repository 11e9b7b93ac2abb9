package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.source.SourceTree;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a {@link Release} is built from.
 *
 * @param directory the package as it was released
 * @param tree the tree that holds its files, at the paths that {@code directory} gives
 * @param commit full id of the commit that made the release, or empty when it comes from a tree without history
 * @param released when it was released; empty when nothing says it
 * @param dependencies the releases that its ranges were locked to, in the order of its package.yaml
 * @param findings what is wrong with its version and its dependencies; an error keeps it from being published while it can be
 *     mended
 */
public record ReleaseSource(
        PackageDirectory directory,
        SourceTree tree,
        String commit,
        Optional<Instant> released,
        List<ReleaseId> dependencies,
        List<Finding> findings) {
    /** Copies the lists. */
    public ReleaseSource {
        dependencies = List.copyOf(dependencies);
        findings = List.copyOf(findings);
    }

    /** Makes a source whose dependencies are not looked up yet. */
    public ReleaseSource(PackageDirectory directory, SourceTree tree, String commit, Optional<Instant> released) {
        this(directory, tree, commit, released, List.of(), List.of());
    }

    /** Returns package and version. */
    public ReleaseId id() {
        return directory.id();
    }

    /** Returns this source with these locked dependencies. */
    public ReleaseSource withDependencies(List<ReleaseId> locked) {
        return new ReleaseSource(directory, tree, commit, released, locked, findings);
    }

    /** Returns this source with these findings. */
    public ReleaseSource withFindings(List<Finding> found) {
        return new ReleaseSource(directory, tree, commit, released, dependencies, found);
    }
}
