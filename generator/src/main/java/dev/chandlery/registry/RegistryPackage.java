package dev.chandlery.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A package as it stands now: what its newest package.yaml says, and its releases.
 *
 * @param definition the newest definition: of the head when the package is still there, else of its newest release
 * @param directory its directory at the head, or of its newest release when it is gone
 * @param removed whether the head no longer holds it
 * @param unreleased whether the head differs from the release of the same version
 * @param releases its releases in descending order of version
 */
public record RegistryPackage(
        PackageDefinition definition, String directory, boolean removed, boolean unreleased, List<Release> releases) {
    /** Copies the list. */
    public RegistryPackage {
        releases = List.copyOf(releases);
    }

    /** Returns the package's name. */
    public PackageName name() {
        return definition.name();
    }

    /** Returns why a version was yanked, or empty when it was not. */
    public Optional<String> yankReason(Version version) {
        return definition.yanked().stream()
                .filter(y -> y.version().equals(version))
                .map(PackageDefinition.Yank::reason)
                .findFirst();
    }

    /** Returns the deprecation that a version falls under, or empty when it does not. */
    public Optional<PackageDefinition.Deprecation> deprecation(Version version) {
        return definition.deprecated().filter(deprecation -> {
            Optional<Version> since = Version.parse(deprecation.since());
            return since.isEmpty() || since.get().compareTo(version) <= 0;
        });
    }

    /**
     * Returns the release that is recommended: the newest stable one that is not yanked, else the newest pre-release that
     * is not yanked, else the snapshot, else empty.
     */
    public Optional<Release> latest() {
        return newest(version -> !version.isPrerelease())
                .or(() -> newest(version -> !SnapshotVersion.is(version)))
                .or(() -> newest(version -> true));
    }

    private Optional<Release> newest(Predicate<Version> wanted) {
        return releases.stream()
                .filter(r -> wanted.test(r.version()) && yankReason(r.version()).isEmpty())
                .findFirst();
    }

    /** Returns this package without its snapshot, if it has one. */
    public RegistryPackage withoutSnapshot() {
        return new RegistryPackage(
                definition,
                directory,
                removed,
                unreleased,
                releases.stream()
                        .filter(release -> !SnapshotVersion.is(release.version()))
                        .toList());
    }
}
