package dev.chandlery.generate;

import dev.chandlery.catalogue.Catalogue;
import dev.chandlery.catalogue.CatalogueInput;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.diagnostic.SourceLines;
import dev.chandlery.environment.DeploymentPlanner;
import dev.chandlery.generate.DefinitionStore.Basis;
import dev.chandlery.output.Changes;
import dev.chandlery.output.FolderSink;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.output.OutputTree;
import dev.chandlery.output.Sha256;
import dev.chandlery.output.Spool;
import dev.chandlery.overlay.OverlayInput;
import dev.chandlery.overlay.Overlays;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.RegistryPackages;
import dev.chandlery.registry.RegistrySettings.Versioning;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Releases;
import dev.chandlery.source.Commit;
import dev.chandlery.source.ContentId;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.Sources;
import dev.chandlery.source.TreePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Makes a folder hold the registry and the overlays of a commit. */
public final class Generate {
    private static final int THREADS = 2;

    private final GenerateRequest request;
    private final String programVersion;
    private final Progress progress;
    private final FolderSink sink;

    private Generate(GenerateRequest request, String programVersion, Progress progress) {
        this.request = request;
        this.programVersion = programVersion;
        this.progress = progress;
        this.sink = new FolderSink(request.out(), THREADS);
    }

    /**
     * Runs once.
     *
     * @param programVersion version of this program, which is part of what pages are made from
     * @throws dev.chandlery.source.SourceException when the sources cannot be read
     * @throws dev.chandlery.output.OutputException when the output cannot be read or written
     */
    public static GenerateReport run(GenerateRequest request, String programVersion, Progress progress) {
        return new Generate(request, programVersion, progress).run();
    }

    private GenerateReport run() {
        try (Parallel parallel = new Parallel(THREADS)) {
            progress.stage("reading", 0);
            // Both take a while before the first release is read.
            Supplier<List<String>> damaged = parallel.start(sink::damaged);
            try (SourceRepository repository = Sources.open(request.repo(), request.ref());
                    Spool spool = sink.spool()) {
                return damaged.get().isEmpty() && isUpToDate(repository)
                        ? upToDate()
                        : run(repository, damaged.get(), spool, parallel);
            }
        }
    }

    private GenerateReport run(SourceRepository repository, List<String> damaged, Spool spool, Parallel parallel) {
        EarlierOutput output = EarlierOutput.read(sink, damaged, programVersion, parallel);
        Reading reading = Reading.read(repository, output, request.snapshots());
        checkHistory(repository, reading);
        Earlier earlier = output.releases();
        earlier.check(reading.sources());
        Building building = new Building(
                parallel,
                reading.settings(),
                elsewhere -> new ReleaseBuilder(reading.settings(), elsewhere, ReleaseBuilder.in(spool))::build,
                reading.sources().kept(),
                progress);
        building.build(ImplicitDependencies.ofDeployable(reading));
        Soundness sound = Soundness.of(
                reading.discovery(),
                earlier.of(reading.sources().kept()),
                building.built(),
                reading.sources().snapshotIds(),
                new ChosenSeverities(reading.settings().lintRules()));
        List<RegistryPackage> packages = RegistryPackages.of(reading.discovery(), Releases.of(sound.records()));
        DeploymentPlanner.Plan plan = DeploymentPlanner.plan(reading.environments(), packages, reading.settings());
        Supplier<Catalogue> catalogue = parallel.start(() -> Catalogue.of(new CatalogueInput(
                reading.settings(),
                commitId(repository, reading),
                packages,
                plan.plan(),
                id -> building.detail(id)
                        .or(() -> sink.content(ReleasePaths.detail(id)))
                        .orElseThrow(() -> new IllegalStateException("no JSON twin of " + id)),
                Rules.ALL,
                programVersion)));
        Overlays overlays = Overlays.of(new OverlayInput(
                reading.settings(),
                plan.plan(),
                packages,
                path -> building.published(path).or(() -> sink.content(path))));
        List<Finding> consumers = ReleaseBuilder.recorded(
                Consumers.findings(parallel, repository.head(), reading, sound),
                new ChosenSeverities(reading.settings().lintRules()));
        List<Finding> findings = Findings.of(repository.head(), reading, sound, consumers, parallel, plan, overlays);
        Outputs outputs = new Outputs(
                reading.settings(),
                DefinitionStore.file(new Basis(reading.settingsId(), programVersion), reading.discovery()),
                commitId(repository, reading),
                generatedAt(repository, reading, sound.records()),
                packages,
                sound.releases(),
                reading.sources().yanks(),
                published(building, sound, damaged),
                overlays,
                findings,
                catalogue.get(),
                programVersion,
                path -> damaged.contains(path) ? Optional.empty() : sink.content(path),
                request.hydrate());
        return finish(repository, parallel, outputs, sound);
    }

    private void checkHistory(SourceRepository repository, Reading reading) {
        boolean none = reading.settings().versioning() == Versioning.TREE
                || repository.commit().isEmpty();
        if (request.snapshots() && none) {
            throw new WrongRequestException(
                    "Snapshots come from the history, and the releases of this registry are what its"
                            + " tree holds; generate without --snapshots.");
        }
    }

    private List<OutputFile> published(Building building, Soundness sound, List<String> damaged) {
        List<OutputFile> files = new ArrayList<>(building.filesOf(sound.published()));
        List<OutputFile> passing = new ArrayList<>(building.filesOf(sound.snapshots()));
        request.signer().ifPresent(signer -> {
            files.addAll(ProvenanceFiles.missing(
                    signer, sound.permanent(), path -> sink.read().file(path).isPresent() && !damaged.contains(path)));
            passing.addAll(ProvenanceFiles.missing(signer, sound.passing(), path -> false));
        });
        // What does not stay must not be recorded as published, since that is never removed.
        passing.forEach(
                file -> files.add(new OutputFile(file.path(), Role.CONTENT, file.fingerprint(), file.content())));
        return files;
    }

    /** The output of a commit is a function of the commit and the program, so equal ones need no second run. */
    private boolean isUpToDate(SourceRepository repository) {
        Map<String, String> properties = sink.read().properties();
        String commit = repository.commit().map(Commit::id).orElse("");
        return treeId(repository).equals(properties.get(Earlier.TREE))
                && (Versioning.TREE.name().equals(properties.get(Earlier.VERSIONING))
                        || commit.equals(properties.get(Earlier.COMMIT)))
                && (!Versioning.TAGS.name().equals(properties.get(Earlier.VERSIONING))
                        || tagsId(repository).equals(properties.get(Earlier.TAGS)))
                && request.signer()
                        .map(Signer::fingerprint)
                        .filter(key -> !key.equals(properties.get(Earlier.SIGNER)))
                        .isEmpty()
                && programVersion.equals(properties.get(Earlier.PROGRAM))
                && request.snapshots() == properties.containsKey(Earlier.SNAPSHOTS)
                && request.hydrate() == properties.containsKey(Earlier.RENDERED)
                && "0".equals(properties.get(Earlier.ERRORS));
    }

    /** Returns a digest of all tags with their commits. */
    private static String tagsId(SourceRepository repository) {
        return Sha256.hex(repository.tags().toString());
    }

    private static String treeId(SourceRepository repository) {
        return repository.head().directoryId(TreePath.ROOT).map(ContentId::hex).orElse("");
    }

    private GenerateReport upToDate() {
        Map<String, String> properties = sink.read().properties();
        return new GenerateReport(
                List.of(),
                SourceLines.NONE,
                properties.getOrDefault(Earlier.COMMIT, ""),
                Integer.parseInt(properties.getOrDefault(Earlier.PACKAGES, "0")),
                Integer.parseInt(properties.getOrDefault(Earlier.RELEASES, "0")),
                List.of(),
                List.of(),
                Changes.NONE,
                false);
    }

    private GenerateReport finish(SourceRepository repository, Parallel parallel, Outputs outputs, Soundness sound) {
        boolean errors = outputs.findings().stream().anyMatch(Finding::isError);
        boolean wanted = !errors || request.keepGoing();
        List<ReleaseId> published = new ArrayList<>(sound.published());
        sound.snapshots().stream()
                .filter(id -> sink.read().file(ReleasePaths.chart(id)).isEmpty())
                .forEach(published::add);
        Changes changes = wanted ? write(outputs, parallel, repository) : Changes.NONE;
        return new GenerateReport(
                outputs.findings(),
                TreeLines.of(repository.head(), outputs.findings()),
                outputs.commit(),
                outputs.packages().size(),
                outputs.releases().size(),
                wanted ? published : List.of(),
                sound.left(),
                changes,
                !wanted);
    }

    private Changes write(Outputs outputs, Parallel parallel, SourceRepository repository) {
        OutputTree tree =
                OutputTree.of(Retained.apply(outputs.files(parallel), Retained.environments(outputs.findings()), sink));
        progress.stage(request.dryRun() ? "comparing" : "writing", 0);
        if (request.dryRun()) {
            return sink.plan(tree);
        }
        Map<String, String> properties = new TreeMap<>();
        properties.put(Earlier.COMMIT, outputs.commit());
        properties.put(Earlier.TREE, treeId(repository));
        if (outputs.settings().versioning() == Versioning.TAGS) {
            properties.put(Earlier.TAGS, tagsId(repository));
        }
        properties.put(Earlier.VERSIONING, outputs.settings().versioning().name());
        properties.put(Earlier.PROGRAM, programVersion);
        if (request.snapshots()) {
            properties.put(Earlier.SNAPSHOTS, "true");
        }
        if (request.hydrate()) {
            properties.put(Earlier.RENDERED, "true");
        }
        request.signer().ifPresent(signer -> properties.put(Earlier.SIGNER, signer.fingerprint()));
        properties.put(
                Earlier.ERRORS,
                Long.toString(outputs.findings().stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .count()));
        properties.put(Earlier.PACKAGES, Integer.toString(outputs.packages().size()));
        properties.put(Earlier.RELEASES, Integer.toString(outputs.releases().size()));
        return sink.write(tree, properties);
    }

    /** A tree gives the same output with and without git, so its commit is not told. */
    private static String commitId(SourceRepository repository, Reading reading) {
        return reading.settings().versioning() == Versioning.TREE
                ? ""
                : repository.commit().map(Commit::id).orElse("");
    }

    private static Instant generatedAt(SourceRepository repository, Reading reading, List<Release> releases) {
        Optional<Instant> commit = repository.commit().map(Commit::time);
        if (reading.settings().versioning() != Versioning.TREE && commit.isPresent()) {
            return commit.get();
        }
        return releases.stream()
                .flatMap(release -> release.released().stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
