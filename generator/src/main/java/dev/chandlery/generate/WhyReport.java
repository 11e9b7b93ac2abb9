package dev.chandlery.generate;

import dev.chandlery.environment.Deployment;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.source.CommitNote;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a release comes from and what holds it: its commit, its dependents and its deployments.
 *
 * @param overview the registry
 * @param note what its commit says; empty when there is no commit, or it is not at hand
 * @param dependents the releases that are locked to it, by name and version ascending
 * @param deployments where it runs and why
 */
public record WhyReport(
        Overview overview, Optional<CommitNote> note, List<ReleaseId> dependents, List<Deployment> deployments) {
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
            Overview overview = Overview.withDependencies(repository);
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
            return new WhyReport(overview, note, dependents, overview.plan().of(id));
        }
    }
}
