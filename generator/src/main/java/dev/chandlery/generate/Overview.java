package dev.chandlery.generate;

import dev.chandlery.argo.ArgoWorkflowTemplate;
import dev.chandlery.compatibility.InterfaceDocument;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.environment.DeploymentPlan;
import dev.chandlery.environment.DeploymentPlanner;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.RegistryPackages;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.ReleaseSource;
import dev.chandlery.registry.Releases;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A registry at a glance: packages, releases and where they run, without building anything.
 *
 * @param packages the packages in ascending order of name; their releases hold no objects and no bundle
 * @param plan what runs where
 * @param templates the WorkflowTemplates of the release asked for
 * @param contract the interface of the release asked for
 * @param errors what could not be read, in order of place; packages, releases or deployments may be missing for it
 */
public record Overview(
        List<RegistryPackage> packages,
        DeploymentPlan plan,
        List<ArgoWorkflowTemplate> templates,
        Optional<InterfaceDocument> contract,
        List<Finding> errors) {
    /** Copies the lists. */
    public Overview {
        packages = List.copyOf(packages);
        templates = List.copyOf(templates);
        errors = List.copyOf(errors);
    }

    /**
     * Reads a registry from a folder as it is on disk, or from a bare repository's HEAD.
     *
     * @throws dev.chandlery.source.SourceException when it cannot be read
     */
    public static Overview ofFolder(Path folder) {
        return of(folder, Optional.empty());
    }

    /**
     * Reads a registry, and the templates and the interface of one release of it.
     *
     * @throws dev.chandlery.source.SourceException when it cannot be read
     */
    public static Overview of(Path folder, Optional<ReleaseId> detailed) {
        try (SourceRepository repository = Sources.openWorkingFolder(folder)) {
            Reading reading = Reading.read(repository, EarlierOutput.NONE);
            List<ReleaseSource> sources = Stream.concat(
                            reading.sources().fresh().stream(), reading.sources().snapshots().stream())
                    .toList();
            List<RegistryPackage> packages = packages(reading, sources);
            Optional<ReleaseSource> asked = sources.stream()
                    .filter(source -> detailed.filter(source.id()::equals).isPresent())
                    .findFirst();
            Optional<ReleaseFacts> facts = asked.map(source -> facts(source, reading.settings()));
            return of(
                    reading,
                    packages,
                    facts.map(ReleaseFacts::templates).orElse(List.of()),
                    asked.flatMap(source -> facts.map(read -> read.contract(source.directory()))));
        }
    }

    /**
     * Reads a registry with all that its releases are locked to. Packages without a package.yaml have to be read for that,
     * which takes longer.
     *
     * @throws dev.chandlery.source.SourceException when it cannot be read
     */
    public static Overview withDependencies(Path folder) {
        try (SourceRepository repository = Sources.openWorkingFolder(folder)) {
            return withDependencies(Reading.read(repository, EarlierOutput.NONE));
        }
    }

    static Overview withDependencies(Reading reading) {
        List<RegistryPackage> packages = packages(reading);
        return of(reading, packages, List.of(), Optional.empty());
    }

    private static Overview of(
            Reading reading,
            List<RegistryPackage> packages,
            List<ArgoWorkflowTemplate> templates,
            Optional<InterfaceDocument> contract) {
        return new Overview(
                packages,
                DeploymentPlanner.plan(reading.environments(), packages, reading.settings())
                        .plan(),
                templates,
                contract,
                reading.findings().stream().filter(Finding::isError).sorted().toList());
    }

    /** Returns the packages of a registry with all that their releases are locked to. */
    static List<RegistryPackage> packages(Reading reading) {
        return packages(reading, ImplicitDependencies.ofDeployable(reading));
    }

    static List<RegistryPackage> packages(Reading reading, List<ReleaseSource> sources) {
        return RegistryPackages.of(
                reading.discovery(),
                Releases.of(sources.stream().map(Overview::record).toList()));
    }

    /** Returns a package, or empty when the registry does not have it. */
    public Optional<RegistryPackage> find(PackageName name) {
        return packages.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private static ReleaseFacts facts(ReleaseSource source, RegistrySettings settings) {
        return ReleaseFacts.read(source.tree(), source.directory(), settings);
    }

    private static Release record(ReleaseSource source) {
        return new Release(
                source.directory().definition(),
                source.directory().directory().value(),
                source.directory().tree().hex(),
                source.commit(),
                source.released(),
                source.dependencies(),
                List.of(),
                List.of(),
                new Release.Bundle("", 0, ""));
    }
}
