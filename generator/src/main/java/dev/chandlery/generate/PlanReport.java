package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.environment.DeploymentPlanner;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.ReleaseSource;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.Sources;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the change in a folder, committed or not, does to what runs.
 *
 * @param base full id of the commit at which the change began
 * @param radius what it does; environments whose files have errors are left out
 * @param findings the errors in files of environments, and in what they deploy
 */
public record PlanReport(String base, BlastRadius radius, List<Finding> findings) {
    /** Copies the list. */
    public PlanReport {
        findings = List.copyOf(findings);
    }

    /**
     * Compares a folder with the commit at which its history and a branch part.
     *
     * @param ref the branch or commit that the change is for
     * @throws dev.chandlery.source.SourceException when the registry cannot be read, or there is no such commit
     */
    public static PlanReport of(Path folder, String ref) {
        try (SourceRepository repository = Sources.openWorkingFolder(folder)) {
            String base = repository.mergeBaseId(ref);
            try (SourceRepository old = Sources.open(folder, Optional.of(base))) {
                Reading before = Reading.read(old, EarlierOutput.NONE);
                Side after = Side.read(repository, before);
                Set<String> whole = after.reading().environments().stream()
                        .map(each -> each.name().value())
                        .collect(Collectors.toSet());
                Set<String> broken = after.reading().findings().stream()
                        .filter(Finding::isError)
                        .map(finding -> finding.place().path().split("/", -1))
                        .filter(path -> path.length > 2 && path[0].equals("environments"))
                        .map(path -> path[1])
                        .filter(name -> !whole.contains(name))
                        .collect(Collectors.toSet());
                List<Environment> compared = before.environments().stream()
                        .filter(each -> !broken.contains(each.name().value()))
                        .toList();
                return new PlanReport(
                        base,
                        BlastRadius.between(
                                DeploymentPlanner.plan(compared, Overview.packages(before), before.settings())
                                        .plan(),
                                after.plan().plan(),
                                finder(before),
                                after.finder(),
                                after.reading().settings()),
                        Stream.concat(
                                        after.reading().findings().stream()
                                                .filter(finding ->
                                                        finding.place().path().startsWith("environments/")),
                                        after.plan().findings().stream())
                                .filter(Finding::isError)
                                .sorted()
                                .toList());
            }
        }
    }

    /** One of the two states. */
    private record Side(Reading reading, DeploymentPlanner.Plan plan) {
        static Side read(SourceRepository repository, Reading before) {
            Reading reading = Reading.readBeside(before, repository);
            return new Side(
                    reading,
                    DeploymentPlanner.plan(reading.environments(), Overview.packages(reading), reading.settings()));
        }

        Function<ReleaseId, Optional<ReleaseSource>> finder() {
            return PlanReport.finder(reading);
        }
    }

    /** Returns a function that finds the releases of a registry. */
    static Function<ReleaseId, Optional<ReleaseSource>> finder(Reading reading) {
        Map<ReleaseId, ReleaseSource> sources = new HashMap<>();
        reading.sources().fresh().forEach(source -> sources.put(source.id(), source));
        reading.sources().snapshots().forEach(source -> sources.put(source.id(), source));
        return id -> Optional.ofNullable(sources.get(id));
    }
}
