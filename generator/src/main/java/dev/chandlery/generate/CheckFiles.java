package dev.chandlery.generate;

import dev.chandlery.argo.ArgoKinds;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Checked;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.SourceLines;
import dev.chandlery.diagnostic.Suppressions;
import dev.chandlery.lint.LintFile;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.LintSettings;
import dev.chandlery.lint.Linter;
import dev.chandlery.lint.TemplateCatalog;
import dev.chandlery.manifest.NamePatterns;
import dev.chandlery.source.GivenFile;
import dev.chandlery.source.GivenFiles;
import dev.chandlery.source.SourceException;
import dev.chandlery.source.Sources;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlLimits;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is wrong with manifests in any files and folders, which may refer to each other. Writes nothing. */
public final class CheckFiles {
    /** Files are read and checked apart from each other, so each core helps; more threads than this wait for memory. */
    private static final int MAX_THREADS = 8;

    static final int MAX_BYTES = YamlLimits.DEFAULT.maxBytes();

    /** The most bytes of all files together: all of them are held while references are resolved. */
    private static final long MAX_TOTAL = 1L << 30;

    /**
     * What to check.
     *
     * @param paths files, folders, and {@code -} for standard input
     * @param workingFolder where relative paths begin
     * @param argoVersion the minor version of Argo Workflows to check for; empty for the newest that is known
     * @param external patterns of the names of templates that the clusters have already
     * @param registry address or folder of a generated registry, whose templates may be referred to
     */
    public record Request(
            List<String> paths,
            Path workingFolder,
            String argoVersion,
            List<String> external,
            Optional<String> registry) {
        /** Copies the lists. */
        public Request {
            paths = List.copyOf(paths);
            external = List.copyOf(external);
        }
    }

    /**
     * What was found.
     *
     * @param findings the findings in order of place
     * @param lines gives their source lines
     * @param files how many files were read
     * @param objects how many objects of Argo Workflows they hold
     * @param folder where the working folder lies in its git repository; empty for the top
     * @param given the files by their paths
     */
    public record Report(
            List<Finding> findings,
            SourceLines lines,
            int files,
            int objects,
            String folder,
            Map<String, GivenFile> given) {
        /** Copies the list and the map. */
        public Report {
            findings = List.copyOf(findings);
            given = Map.copyOf(given);
        }

        /** Returns what reports need, with the version of this program. */
        public Checked checked(String version) {
            return new Checked(findings, lines, folder, "", version);
        }

        /** Says whether there are errors. */
        public boolean hasErrors() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    private CheckFiles() {}

    /**
     * Checks files.
     *
     * @param input standard input
     * @throws SourceException when one of them, or the registry, does not exist or cannot be read
     */
    public static Report run(Request request, InputStream input, Progress progress) {
        progress.stage("reading", 0);
        GivenFiles.Given given = GivenFiles.find(request.paths(), request.workingFolder(), input, MAX_BYTES);
        try (Parallel parallel = new Parallel(threads())) {
            AtomicLong total = new AtomicLong();
            List<LintFile> files = parallel.map(given.files(), file -> read(file, total));
            TemplateCatalog catalog =
                    new TemplateCatalog(workflows(files, request), new NamePatterns(request.external())::matches);
            Linter linter = new Linter(catalog, new LintSettings(request.argoVersion(), Set.of()));
            progress.stage("checking", files.size());
            List<Finding> found = Stream.concat(
                            Stream.concat(given.findings().stream(), repeated(files).stream()),
                            parallel.map(files, file -> lint(linter, file)).stream()
                                    .flatMap(List::stream))
                    .distinct()
                    .toList();
            UnaryOperator<String> texts = texts(files);
            List<Finding> findings =
                    Consequences.settle(found, texts).stream().sorted().toList();
            Map<String, GivenFile> byPath = new HashMap<>();
            given.files().forEach(file -> byPath.putIfAbsent(file.path(), file));
            return new Report(
                    findings, TreeLines.of(texts, findings), files.size(), objects(files), given.folder(), byPath);
        }
    }

    private static int threads() {
        return Math.min(MAX_THREADS, Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    private static LintFile read(GivenFile file, AtomicLong total) {
        byte[] content = file.read(MAX_BYTES);
        if (total.addAndGet(content.length) > MAX_TOTAL) {
            throw new SourceException("the files hold more than " + (MAX_TOTAL >> 20)
                    + " MiB together; check the folders one after the other.");
        }
        return LintFile.read(file.path(), content);
    }

    private static List<Finding> lint(Linter linter, LintFile file) {
        List<Finding> findings = linter.lint(file);
        if (!file.stream().problems().isEmpty() || !Suppressions.mayBeIn(file.text())) {
            return findings;
        }
        Suppressions suppressions = Suppressions.in(file.path(), file.text());
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(suppressions.findings());
        return suppressions.settle(all, Rules.IDS, Rules.SUPPRESSIBLE);
    }

    private static List<WorkflowSyntax> workflows(List<LintFile> files, Request request) {
        List<WorkflowSyntax> workflows = files.stream()
                .flatMap(file -> file.objects().stream())
                .flatMap(object -> object.workflow().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        request.registry()
                .map(address -> Sources.openPublished(address, request.workingFolder()))
                .ifPresent(registry -> workflows.addAll(OtherRegistry.templates(registry, files)));
        return workflows;
    }

    /** Trees of Kustomize hold an object and its patches under one name, so this is no error. */
    private static List<Finding> repeated(List<LintFile> files) {
        Map<List<String>, LintObject> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (LintFile file : files) {
            for (LintObject object : file.objects()) {
                boolean library = ArgoKinds.holdsTemplates(object.kind())
                        && !object.name().isEmpty();
                LintObject other = library
                        ? first.putIfAbsent(List.of(object.kind(), object.namespace(), object.name()), object)
                        : null;
                if (other != null) {
                    Mark mark = other.node().markOf("metadata");
                    findings.add(GenerateRules.OBJECT_REPEATED.at(
                            file.path(),
                            object.node().markOf("metadata"),
                            object.label() + " is also in " + other.path() + ", line " + mark.line() + ".",
                            "Rename one of them, or check the files apart: references mean the first."));
                }
            }
        }
        return findings;
    }

    private static int objects(List<LintFile> files) {
        return (int) files.stream()
                .flatMap(file -> file.objects().stream())
                .filter(object -> ArgoKinds.ofWorkflows(object.kind()) && !object.foreign())
                .count();
    }

    private static UnaryOperator<String> texts(List<LintFile> files) {
        Map<String, String> texts = new HashMap<>();
        files.forEach(file -> texts.put(file.path(), file.text()));
        return path -> texts.getOrDefault(path, "");
    }
}
