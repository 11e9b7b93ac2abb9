package dev.chandlery.generate;

import dev.chandlery.bundle.Chart;
import dev.chandlery.bundle.ChartSource;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.diagnostic.Suppressions;
import dev.chandlery.manifest.Features;
import dev.chandlery.manifest.FinalObjects;
import dev.chandlery.manifest.NamePatterns;
import dev.chandlery.manifest.NameScope;
import dev.chandlery.manifest.NamedManifest;
import dev.chandlery.manifest.ObjectLabels;
import dev.chandlery.output.Blob;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.output.Spool;
import dev.chandlery.overlay.Bases;
import dev.chandlery.overlay.FeatureCheck;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Builds a release from its files: its record, and the files that are published with it. */
final class ReleaseBuilder {
    /**
     * A release that was built.
     *
     * @param built the release and its findings
     * @param files chart, base and JSON twin
     */
    record Result(BuiltRelease built, List<OutputFile> files) {
        Result {
            files = List.copyOf(files);
        }
    }

    private final RegistrySettings settings;
    private final NameScope.Elsewhere elsewhere;
    private final UnaryOperator<OutputFile> store;
    private final NamePatterns external;
    private final ChosenSeverities severities;

    /**
     * Makes a builder.
     *
     * @param elsewhere who holds the objects that a release does not hold itself
     * @param store keeps the files that were made, so that not all of them stay in memory
     */
    ReleaseBuilder(RegistrySettings settings, NameScope.Elsewhere elsewhere, UnaryOperator<OutputFile> store) {
        this.settings = settings;
        this.elsewhere = elsewhere;
        this.store = store;
        this.external = new NamePatterns(settings.external());
        this.severities = new ChosenSeverities(settings.lintRules());
    }

    Result build(ReleaseSource source, ReleaseFacts facts, List<Release> dependencies) {
        PackageDirectory directory = source.directory();
        FinalObjects.Result objects = render(source, facts, dependencies, settings, elsewhere, external);
        Features.Result features = features(source, facts, dependencies, settings, elsewhere, external);
        ReleaseFiles files = new ReleaseFiles(source.tree(), directory, objects.objects(), features.features());
        Chart.Packed chart = Chart.pack(new ChartSource(
                directory.definition(),
                directory.directory().value(),
                source.commit(),
                source.released(),
                source.dependencies(),
                files.manifests(),
                files.documents()));
        Release release = record(source, facts, chart.bundle());
        List<OutputFile> output = new ArrayList<>(Bases.files(release, objects.objects(), features.features()));
        output.add(OutputFile.of(ReleasePaths.chart(release.id()), Role.PUBLISHED, Blob.of(chart.archive())));
        output.add(OutputFile.of(
                ReleasePaths.detail(release.id()),
                Role.PUBLISHED,
                Blob.of(files.detail(facts.templates(), facts.contract(directory)))));
        return new Result(
                new BuiltRelease(
                        release, recorded(findings(source, facts, objects, release, features, settings), severities)),
                output.stream().map(store).toList());
    }

    /**
     * Returns the findings that are kept with a release. Notes are not: they are advice for the author, which check and
     * editors give, and a registry of many releases would hold little else.
     */
    static List<Finding> recorded(List<Finding> findings, ChosenSeverities severities) {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO
                        || severities
                                .of(finding)
                                .filter(chosen -> chosen.severity() != Severity.INFO)
                                .isPresent())
                .toList();
    }

    /** Returns what others need to know of a release. */
    static Release record(ReleaseSource source, ReleaseFacts facts, Release.Bundle bundle) {
        return new Release(
                source.directory().definition().asReleased(),
                source.directory().directory().value(),
                source.directory().tree().hex(),
                source.commit(),
                source.released(),
                source.dependencies(),
                facts.manifests().stream().map(NamedManifest::object).toList(),
                facts.callable(),
                bundle);
    }

    static FinalObjects.Result render(
            ReleaseSource source,
            ReleaseFacts facts,
            List<Release> dependencies,
            RegistrySettings settings,
            NameScope.Elsewhere elsewhere,
            NamePatterns external) {
        PackageDirectory directory = source.directory();
        NameScope scope = NameScope.of(
                directory.definition().version(),
                facts.manifests(),
                facts.callable(),
                dependencies,
                settings.aliases());
        return FinalObjects.render(
                facts.manifests(),
                new ObjectLabels(directory.definition(), settings.name(), source.commit()),
                directory.directory(),
                scope,
                elsewhere,
                external);
    }

    static Features.Result features(
            ReleaseSource source,
            ReleaseFacts facts,
            List<Release> dependencies,
            RegistrySettings settings,
            NameScope.Elsewhere elsewhere,
            NamePatterns external) {
        PackageDirectory directory = source.directory();
        return Features.render(
                source.tree(),
                directory,
                new Features.Surroundings(
                        facts.manifests(),
                        facts.callable(),
                        dependencies,
                        settings.aliases(),
                        settings.suffix(),
                        new ObjectLabels(directory.definition(), settings.name(), source.commit()),
                        elsewhere,
                        external));
    }

    static List<Finding> findings(
            ReleaseSource source,
            ReleaseFacts facts,
            FinalObjects.Result objects,
            Release release,
            Features.Result features,
            RegistrySettings settings) {
        List<Finding> findings = new ArrayList<>(source.findings());
        findings.addAll(facts.findings());
        findings.addAll(objects.findings());
        findings.addAll(features.findings());
        findings.addAll(FeatureCheck.findings(release, objects.objects(), features.features(), settings.aliases()));
        for (Suppressions each : facts.suppressions()) {
            findings = each.apply(findings, Rules.SUPPRESSIBLE);
        }
        return findings;
    }

    /** The objects must not be kept until they are written: only the bytes are, and those on disk. */
    static UnaryOperator<OutputFile> in(Spool spool) {
        return file -> new OutputFile(
                file.path(),
                file.role(),
                file.fingerprint(),
                spool.add(file.content().bytes()));
    }
}
