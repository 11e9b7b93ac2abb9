package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.environment.DeploymentPlanner;
import dev.chandlery.overlay.Overlays;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.RegistryFiles;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.source.SourceTree;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The findings of a run: all of them in order of place, each once, with the severities that the registry chose. */
final class Findings {
    private Findings() {}

    /**
     * Returns what was found in the files, in the releases, in packages that changed since, in examples and tests, and in
     * what is deployed.
     *
     * @param besides what was found in examples and tests, and in the versions of a change
     */
    static List<Finding> of(
            SourceTree head,
            Reading reading,
            Soundness sound,
            List<Finding> besides,
            Parallel parallel,
            DeploymentPlanner.Plan plan,
            Overlays overlays) {
        RegistrySettings settings = reading.settings();
        ChosenSeverities severities = new ChosenSeverities(settings.lintRules());
        List<List<Finding>> parts = List.of(
                reading.findings(),
                sound.findings(),
                Heads.findings(parallel, settings, sound.records(), ImplicitDependencies.ofUnreleased(reading)),
                besides,
                plan.findings(),
                overlays.findings());
        List<Finding> all = parts.stream().flatMap(List::stream).toList();
        List<Finding> chosen = HeadSuppressions.settle(head, all).stream()
                .flatMap(finding -> severities.of(finding).stream())
                .distinct()
                .toList();
        return Consequences.settle(chosen, undefined(reading, chosen), leftOut(reading, sound), TreeLines.texts(head))
                .stream()
                .sorted()
                .toList();
    }

    /** Returns the files that should define a package and do not. */
    private static Set<String> undefined(Reading reading, List<Finding> found) {
        Set<String> defined =
                atHead(reading).map(each -> each.definedIn().value()).collect(Collectors.toUnmodifiableSet());
        return found.stream()
                .map(finding -> finding.place().path())
                .filter(path -> path.endsWith("/" + RegistryFiles.PACKAGE) && !defined.contains(path))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Consequences.LeftOut> leftOut(Reading reading, Soundness sound) {
        Set<ReleaseId> left = Set.copyOf(sound.left());
        return reading.discovery().packages().stream()
                .filter(each -> left.contains(each.id()))
                .map(each -> new Consequences.LeftOut(
                        each.id().name().value(),
                        each.directory().value(),
                        each.definedIn().value(),
                        each.files().manifests().stream()
                                .map(file -> file.path().value())
                                .toList()))
                .toList();
    }

    private static Stream<PackageDirectory> atHead(Reading reading) {
        return Stream.concat(reading.discovery().packages().stream(), reading.discovery().olderVersions().stream());
    }
}
