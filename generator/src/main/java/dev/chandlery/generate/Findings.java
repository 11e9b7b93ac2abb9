package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.environment.DeploymentPlanner;
import dev.chandlery.overlay.Overlays;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.source.SourceTree;
import java.util.List;

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
        return HeadSuppressions.settle(head, all).stream()
                .flatMap(finding -> severities.of(finding).stream())
                .sorted()
                .distinct()
                .toList();
    }
}
