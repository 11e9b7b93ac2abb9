package dev.chandlery.generate;

import dev.chandlery.diagnostic.Checked;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.SourceLines;
import dev.chandlery.environment.DeploymentPlanner;
import dev.chandlery.overlay.OverlayInput;
import dev.chandlery.overlay.Overlays;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.RegistryPackages;
import dev.chandlery.registry.Releases;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what is wrong with a registry as it stands in its folder, committed or not. Writes nothing. */
public final class Check {
    private static final int THREADS = 2;

    /**
     * What was found.
     *
     * @param findings the findings in order of place
     * @param lines gives their source lines
     * @param packages how many packages the registry holds
     * @param folder where the registry lies in its git repository; empty for the top
     * @param url where the catalogue is served; empty when unknown
     */
    public record CheckReport(List<Finding> findings, SourceLines lines, int packages, String folder, String url) {
        /** Copies the list. */
        public CheckReport {
            findings = List.copyOf(findings);
        }

        /** Returns what reports need, with the version of this program. */
        public Checked checked(String version) {
            return new Checked(findings, lines, folder, url, version);
        }

        /** Says whether there are errors. */
        public boolean hasErrors() {
            return findings.stream().anyMatch(Finding::isError);
        }

        CheckReport withFindings(List<Finding> others) {
            return new CheckReport(others, lines, packages, folder, url);
        }
    }

    private Check() {}

    /**
     * Checks a registry.
     *
     * @throws dev.chandlery.source.SourceException when it cannot be read
     */
    public static CheckReport run(CheckRequest request, Progress progress) {
        try (SourceRepository repository = Sources.openWorkingFolder(request.folder())) {
            return run(request, repository, progress);
        }
    }

    static CheckReport run(CheckRequest request, SourceRepository repository, Progress progress) {
        try (Parallel parallel = new Parallel(THREADS)) {
            progress.stage("reading", 0);
            // Asked for first, since a wrong name should be said at once.
            Optional<SourceTree> base = request.base().map(repository::mergeBase);
            Reading reading = Reading.read(repository, EarlierOutput.NONE);
            Building building = new Building(
                    parallel, reading.settings(), ReleaseCheck.of(reading.settings()), List.of(), progress);
            building.build(ImplicitDependencies.ofDeployable(reading));
            Soundness sound = Soundness.of(
                    reading.discovery(),
                    List.of(),
                    building.built(),
                    reading.sources().snapshotIds(),
                    new ChosenSeverities(reading.settings().lintRules()));
            List<RegistryPackage> packages = RegistryPackages.of(reading.discovery(), Releases.of(sound.records()));
            DeploymentPlanner.Plan plan = DeploymentPlanner.plan(reading.environments(), packages, reading.settings());
            Overlays overlays = Overlays.of(new OverlayInput(
                    reading.settings(), plan.plan(), packages, new UnpublishedBases(reading, sound.records())::file));
            List<Finding> besides = new ArrayList<>(Consumers.findings(parallel, repository.head(), reading, sound));
            base.ifPresent(before ->
                    besides.addAll(ChangeCheck.findings(request, before, repository, reading, plan, packages)));
            List<Finding> findings = Findings.of(repository.head(), reading, sound, besides, parallel, plan, overlays);
            CheckReport report = new CheckReport(
                    findings,
                    TreeLines.of(repository.head(), findings),
                    reading.discovery().packages().size(),
                    repository.folder().value(),
                    reading.settings().url());
            CheckReport fresh = request.baseline()
                    .map(recorded -> without(recorded, report))
                    .orElse(report);
            return base.filter(before -> request.onlyChanged())
                    .map(before -> ChangeScope.of(before, repository.head(), reading, sound.records()))
                    .map(scope -> within(scope, fresh))
                    .orElse(fresh);
        }
    }

    private static CheckReport within(ChangeScope scope, CheckReport report) {
        return report.withFindings(
                report.findings().stream().filter(scope::mayHaveCaused).toList());
    }

    private static CheckReport without(CheckRequest.Recorded recorded, CheckReport report) {
        List<Finding> others =
                report.findings().stream().filter(finding -> !isOfGate(finding)).toList();
        List<Finding> left = recorded.baseline().apply(others, report.lines(), recorded.path());
        return report.withFindings(Stream.concat(report.findings().stream().filter(Check::isOfGate), left.stream())
                .sorted()
                .toList());
    }

    private static boolean isOfGate(Finding finding) {
        return Rules.GATES.contains(finding.rule().id());
    }
}
