package dev.chandlery.generate;

import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseSource;
import dev.chandlery.registry.Version;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.Sources;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gives packages the versions that their changes ask for, and tells of it in their changelogs. */
public final class Bump {
    /**
     * A package that got a new version.
     *
     * @param name the package
     * @param before the release that the version follows
     * @param after the new version
     * @param kept whether it stood in package.yaml already
     * @param reasons what changed, the gravest first, as sentences
     */
    public record Bumped(PackageName name, Version before, Version after, boolean kept, List<String> reasons) {
        /** Copies the list. */
        public Bumped {
            reasons = List.copyOf(reasons);
        }
    }

    private Bump() {}

    /**
     * Edits the files of packages. Nothing is written when one of them cannot be edited.
     *
     * @return the packages that got a new version, by name
     * @throws WrongRequestException when there is no such package, it has no release, or the level is too low for what changed
     * @throws dev.chandlery.source.SourceException when the registry cannot be read or written
     */
    public static List<Bumped> run(BumpRequest request) {
        try (SourceRepository repository = Sources.openWorkingFolder(request.folder())) {
            Reading reading = Reading.read(repository, EarlierOutput.NONE);
            return withReleases(request.folder(), request.base(), reading, released -> {
                NewVersions versions = new NewVersions(repository, reading, released, request.date());
                give(request, versions);
                versions.edits().write(request.folder());
                return versions.given().stream()
                        .sorted(Comparator.comparing(Bumped::name))
                        .toList();
            });
        }
    }

    /** Does something with the releases of a branch; those of the commit that is checked out where none is named. */
    static <T> T withReleases(
            Path folder, Optional<String> base, Reading checkedOut, Function<List<ReleaseSource>, T> action) {
        if (base.isEmpty()) {
            return action.apply(checkedOut.sources().fresh());
        }
        try (SourceRepository branch = Sources.open(folder, base)) {
            return action.apply(Reading.readBeside(checkedOut, branch).sources().fresh());
        }
    }

    private static void give(BumpRequest request, NewVersions versions) {
        for (PackageName name : request.packages()) {
            PackageDirectory asked = versions.head(name);
            if (versions.last(asked).isEmpty()) {
                throw new WrongRequestException(name + " has no release yet, so its first one is "
                        + asked.definition().version() + " as it is.");
            }
        }
        for (PackageDirectory each : versions.inOrder()) {
            boolean asked = request.packages().isEmpty()
                    || request.packages().contains(each.definition().name());
            Map<PackageName, Version> locks = request.dependents() ? versions.needed(each) : Map.of();
            if (asked && versions.isChanged(each)) {
                versions.give(each, request.level(), locks);
            } else if (!locks.isEmpty() && versions.last(each).isPresent()) {
                versions.give(each, BumpRequest.Level.AUTO, locks);
            }
        }
    }
}
