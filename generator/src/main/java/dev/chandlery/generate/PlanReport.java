package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.environment.DeploymentPlan;
import dev.chandlery.environment.DeploymentPlanner;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.RegistryPackage;
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
                Reading after = Reading.readBeside(before, repository);
                Set<String> whole = after.environments().stream()
                        .map(each -> each.name().value())
                        .collect(Collectors.toSet());
                Set<String> broken = after.findings().stream()
                        .filter(Finding::isError)
                        .map(finding -> finding.place().path().split("/", -1))
                        .filter(path -> path.length > 2 && path[0].equals("environments"))
                        .map(path -> path[1])
                        .filter(name -> !whole.contains(name))
                        .collect(Collectors.toSet());
                List<Environment> compared = before.environments().stream()
                        .filter(each -> !broken.contains(each.name().value()))
                        .toList();
                List<RegistryPackage> packages = Overview.packages(before);
                DeploymentPlan ran = DeploymentPlanner.plan(compared, packages, before.settings())
                        .plan();
                DeploymentPlanner.Plan planned = DeploymentPlanner.planBeside(
                        ran,
                        packages,
                        before.settings(),
                        after.environments(),
                        Overview.packages(after),
                        after.settings());
                return new PlanReport(
                        base,
                        BlastRadius.between(ran, planned.plan(), finder(before), finder(after), after.settings()),
                        Stream.concat(
                                        after.findings().stream()
                                                .filter(finding ->
                                                        finding.place().path().startsWith("environments/")),
                                        planned.findings().stream())
                                .filter(Finding::isError)
                                .sorted()
                                .toList());
            }
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
