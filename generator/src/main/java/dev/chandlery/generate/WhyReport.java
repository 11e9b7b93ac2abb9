package dev.chandlery.generate;

import dev.chandlery.compatibility.Diff;
import dev.chandlery.compatibility.RequiredBump;
import dev.chandlery.environment.Deployment;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.ReleaseSource;
import dev.chandlery.registry.Version;
import dev.chandlery.source.CommitNote;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a release comes from and what holds it: its commit, its dependents and its deployments.
 *
 * @param overview the registry
 * @param note what its commit says; empty when there is no commit, or it is not at hand
 * @param change what it changed; empty when it is the first
 * @param dependents the releases that are locked to it, by name and version ascending
 * @param deployments where it runs and why
 */
public record WhyReport(
        Overview overview,
        Optional<CommitNote> note,
        Optional<ChangeSince> change,
        List<ReleaseId> dependents,
        List<Deployment> deployments) {
    /**
     * How a release differs from the one before it.
     *
     * @param before the release that its version follows
     * @param diff how the interfaces differ
     */
    public record ChangeSince(Version before, Diff diff) {}

    /** Copies the lists. */
    public WhyReport {
        dependents = List.copyOf(dependents);
        deployments = List.copyOf(deployments);
    }

    /**
     * Reads a registry, and where a release of it comes from. For what is not in the registry there is nothing to tell: its
     * lists are empty.
     *
     * @throws dev.chandlery.source.SourceException when it cannot be read
     */
    public static WhyReport of(Path folder, ReleaseId id) {
        try (SourceRepository repository = Sources.openWorkingFolder(folder)) {
            Reading reading = Reading.read(repository, EarlierOutput.NONE);
            Overview overview = Overview.withDependencies(reading);
            List<Release> releases = overview.packages().stream()
                    .flatMap(each -> each.releases().stream())
                    .toList();
            Optional<CommitNote> note = releases.stream()
                    .filter(release -> release.id().equals(id))
                    .findFirst()
                    .flatMap(release -> repository.note(release.commit()));
            List<ReleaseId> dependents = releases.stream()
                    .filter(release -> release.dependencies().contains(id))
                    .map(Release::id)
                    .sorted()
                    .toList();
            return new WhyReport(
                    overview,
                    note,
                    change(reading, id),
                    dependents,
                    overview.plan().of(id));
        }
    }

    private static Optional<ChangeSince> change(Reading reading, ReleaseId id) {
        Map<Version, ReleaseSource> sources = ImplicitDependencies.ofDeployable(reading).stream()
                .filter(source -> source.id().name().equals(id.name()))
                .collect(Collectors.toMap(source -> source.id().version(), Function.identity()));
        return Optional.ofNullable(sources.get(id.version()))
                .flatMap(after -> RequiredBump.predecessor(id.version(), sources.keySet())
                        .flatMap(before -> Optional.ofNullable(sources.get(before)))
                        .map(before -> new ChangeSince(
                                before.id().version(),
                                Diff.between(
                                        state(before).read(),
                                        state(after).read(),
                                        reading.settings().changeOverrides()))));
    }

    private static PackageState state(ReleaseSource source) {
        return PackageState.read(source.id().toString(), source.tree(), source.directory(), source.commit());
    }
}
