package dev.chandlery.cli;

import dev.chandlery.argo.schema.ArgoVersion;
import dev.chandlery.diagnostic.Baseline;
import dev.chandlery.diagnostic.Checked;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.RulePage;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.diagnostic.TextReport;
import dev.chandlery.generate.Check;
import dev.chandlery.generate.Check.CheckReport;
import dev.chandlery.generate.CheckFiles;
import dev.chandlery.generate.CheckRequest;
import dev.chandlery.generate.Mend;
import dev.chandlery.generate.Mend.MendReport;
import dev.chandlery.generate.Rules;
import dev.chandlery.registry.Read;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.source.GivenFiles;
import dev.chandlery.source.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chandlery check}: finds what is wrong in the working folder, committed or not. */
@Command(
        name = "check",
        description = "Find what is wrong with a registry, or with any files and folders of manifests.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery check                      the registry in this folder",
            "  chandlery check --repo ../templates  another one",
            "  chandlery check flows build.yaml     any manifests, together",
            "  chandlery check -                    manifests from standard input",
            "  chandlery check --registry https://templates.acme.example flows",
            "  chandlery check --output json        for programs",
            "  chandlery check --output sarif       for code scanning",
            "  chandlery check --fix                what has one right answer",
            "  chandlery check --fix flows          the same in files",
            "  chandlery check --write-baseline baseline.yaml",
            "  chandlery check --baseline baseline.yaml",
            "  chandlery check --base origin/main   what a pull request does to versions",
            "  chandlery check --changed --base origin/main",
            "  chandlery check --explain name-too-long"
        })
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description =
                    "Files and folders of manifests that are checked by themselves, or - for standard input. A folder with a"
                            + " chandlery.yaml, named alone, is checked as a registry. Default: the registry of --repo.")
    private List<String> paths = List.of();

    @Option(
            names = "--repo",
            paramLabel = "FOLDER",
            description = "The registry: a repository, a folder inside one, or a plain folder. Default: this folder.")
    private @Nullable Path repo;

    @Option(
            names = "--argo-version",
            paramLabel = "VERSION",
            description =
                    "With PATH: the version of Argo Workflows to check for, such as 4.1. Default: the newest that is known."
                            + " A registry has its own in chandlery.yaml.")
    private @Nullable String argoVersion;

    @Option(
            names = "--external",
            paramLabel = "PATTERN",
            description =
                    "With PATH: names of templates that the clusters have already, with * for any characters. May be given"
                            + " several times. A registry has its own in chandlery.yaml.")
    private List<String> external = List.of();

    @Option(
            names = "--registry",
            paramLabel = "ADDRESS",
            description =
                    "With PATH: a generated registry, by its http or https address or its folder. The files may refer to its"
                            + " templates by their names on the clusters.")
    private @Nullable String otherRegistry;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text, json, sarif for code scanning, junit for test reports, or github for annotations of GitHub"
                            + " Actions. Default: text.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private FindingsFormat output;

    @Option(names = "--fix", description = "Make the fixes that are the one right answer, and report what is left.")
    private boolean fix;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Do not report the findings that this file records; name those that are no longer there.")
    private @Nullable Path baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Record all findings in this file, for --baseline, and report none.")
    private @Nullable Path writeBaseline;

    @Option(
            names = "--changed",
            description =
                    "Report only what the change since --base touches, what depends on it, and what refers to it.")
    private boolean changed;

    @Option(
            names = "--base",
            paramLabel = "REF",
            description =
                    "The branch or commit that the change is for. Packages that changed since its merge base need a version"
                            + " that tells of it, those that depend on them must not break, and what is promoted must pass the"
                            + " gates of its environment. Default with --changed: main.")
    private @Nullable String base;

    @Option(names = "--explain", paramLabel = "RULE", description = "Print the page of a rule, and check nothing.")
    private @Nullable String explain;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return explain == null ? check() : explain(explain);
    }

    private int explain(String id) {
        RulePage page = RulePage.of(id)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no rule " + Quoted.of(id) + ". "
                                + Suggestion.didYouMean(id, Rules.IDS, "The findings of check name their rules.")));
        console.out().print(page.text());
        return ExitCode.OK;
    }

    private int check() {
        Optional<Path> registry = registry();
        rejectContradictions(registry.isPresent());
        Path folder = registry.orElse(console.folder());
        try (ProgressBar progress = new ProgressBar(console)) {
            Read<CheckRequest.Recorded> recorded = baseline == null
                    ? new Read<>(Optional.empty(), List.of())
                    : BaselineFiles.read(console.resolve(baseline), folder);
            return registry.isPresent() ? checkRegistry(folder, recorded, progress) : checkFiles(recorded, progress);
        }
    }

    private void rejectContradictions(boolean registry) {
        if (registry && (argoVersion != null || otherRegistry != null || !external.isEmpty())) {
            throw wrong(
                    "--argo-version, --external and --registry are for files; a registry has its own chandlery.yaml.");
        }
        if (!registry && (changed || base != null)) {
            throw wrong("--changed and --base are for registries, not for files.");
        }
        if (fix && paths.contains(GivenFiles.STANDARD_INPUT)) {
            throw wrong("--fix rewrites files, and standard input is none.");
        }
        if (argoVersion != null && ArgoVersion.parse(argoVersion).isEmpty()) {
            throw wrong("No version of Argo Workflows: " + Quoted.of(argoVersion) + ". Write 4.1, say.");
        }
        if (writeBaseline != null && (baseline != null || fix || changed)) {
            throw wrong("--write-baseline records all that is found; leave --baseline, --fix and --changed out.");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private int checkRegistry(Path folder, Read<CheckRequest.Recorded> recorded, ProgressBar progress) {
        Optional<String> since =
                changed ? Optional.of(Objects.requireNonNullElse(base, "main")) : Optional.ofNullable(base);
        CheckRequest request = new CheckRequest(folder, recorded.value(), since, changed, console.now());
        MendReport<CheckReport> mended =
                fix ? Mend.run(request, progress) : new MendReport<>(Check.run(request, progress), List.of());
        progress.end();
        mended.fixed().forEach(this::printFixed);
        CheckReport report = mended.report();
        return print(
                report.checked(ProgramVersion.get()),
                recorded.findings(),
                counted(report.packages(), "package") + " checked",
                since.filter(ref -> changed)
                        .map(ref -> " in what changed since " + Quoted.of(ref))
                        .orElse(""));
    }

    private int checkFiles(Read<CheckRequest.Recorded> recorded, ProgressBar progress) {
        CheckFiles.Request request = new CheckFiles.Request(
                paths,
                console.folder(),
                Objects.requireNonNullElse(argoVersion, ""),
                external,
                Optional.ofNullable(otherRegistry));
        Function<CheckFiles.Report, Checked> open = each -> {
            Checked checked = each.checked(ProgramVersion.get());
            return recorded.value().map(known -> known.without(checked)).orElse(checked);
        };
        MendReport<CheckFiles.Report> mended = fix
                ? Mend.files(request, open.andThen(Checked::findings), progress)
                : new MendReport<>(CheckFiles.run(request, console.in(), progress), List.of());
        progress.end();
        mended.fixed().forEach(this::printFixed);
        CheckFiles.Report report = mended.report();
        return print(
                open.apply(report),
                recorded.findings(),
                counted(report.objects(), "object") + " of Argo Workflows in " + counted(report.files(), "file")
                        + " checked",
                "");
    }

    /** Returns the registry that is to be checked; empty when files are. */
    private Optional<Path> registry() {
        if (paths.isEmpty()) {
            return Optional.of(console.resolve(repo == null ? Path.of(".") : repo));
        }
        if (repo != null) {
            throw wrong("Give either --repo or files, not both.");
        }
        return paths.size() == 1 && !paths.get(0).equals(GivenFiles.STANDARD_INPUT)
                ? Optional.of(console.resolve(Path.of(paths.get(0)))).filter(Sources::isRegistry)
                : Optional.empty();
    }

    private void printFixed(Finding finding) {
        console.err()
                .println("fixed " + Quoted.printable(finding.place().path()) + ":"
                        + finding.place().mark().line() + ": "
                        + finding.onlyFix()
                                .map(Fix::title)
                                .map(Quoted::printable)
                                .orElseThrow() + " ["
                        + finding.rule().id() + "]");
    }

    /** Prints a report, or records it; findings about the baseline itself come with it. */
    private int print(Checked checked, List<Finding> ofBaseline, String done, String where) {
        Checked all = checked.withFindings(Stream.concat(ofBaseline.stream(), checked.findings().stream())
                .sorted()
                .toList());
        if (writeBaseline != null) {
            BaselineFiles.write(console.resolve(writeBaseline), Baseline.of(all.findings(), all.lines()));
            console.err().println(counted(all.findings().size(), "finding") + " recorded in " + writeBaseline + ".");
            all = all.withFindings(List.of());
        }
        console.out().print(output.render(all, console.colour()));
        if (output.forPeople()) {
            console.err().println(done + ", " + TextReport.count(all.findings()) + where + ".");
        }
        return all.hasErrors() ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
