package dev.chandlery.cli;

import dev.chandlery.argo.schema.ArgoVersion;
import dev.chandlery.diagnostic.Checked;
import dev.chandlery.diagnostic.RulePage;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.diagnostic.TextReport;
import dev.chandlery.generate.Check;
import dev.chandlery.generate.Check.CheckReport;
import dev.chandlery.generate.CheckFiles;
import dev.chandlery.generate.Rules;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.source.GivenFiles;
import dev.chandlery.source.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
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
            "  chandlery check flows build.yaml     manifests anywhere, which may refer to each other",
            "  chandlery check -                    manifests from standard input",
            "  chandlery check --registry https://templates.acme.example flows",
            "  chandlery check --output json        for programs",
            "  chandlery check --output sarif       for code scanning",
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
        if (registry.isEmpty()) {
            return checkFiles();
        }
        if (argoVersion != null || otherRegistry != null || !external.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--argo-version, --external and --registry are for files; a registry has its own chandlery.yaml.");
        }
        try (ProgressBar progress = new ProgressBar(console)) {
            CheckReport report = Check.run(registry.get(), progress);
            progress.end();
            print(report.checked(ProgramVersion.get()), report.packages() + " packages checked");
            return report.hasErrors() ? ExitCode.FINDINGS : ExitCode.OK;
        }
    }

    private int checkFiles() {
        if (argoVersion != null && ArgoVersion.parse(argoVersion).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No version of Argo Workflows: " + Quoted.of(argoVersion) + ". Write 4.1, say.");
        }
        try (ProgressBar progress = new ProgressBar(console)) {
            CheckFiles.Report report = CheckFiles.run(
                    new CheckFiles.Request(
                            paths,
                            console.folder(),
                            Objects.requireNonNullElse(argoVersion, ""),
                            external,
                            Optional.ofNullable(otherRegistry)),
                    console.in(),
                    progress);
            progress.end();
            print(
                    report.checked(ProgramVersion.get()),
                    counted(report.objects(), "object") + " of Argo Workflows in " + counted(report.files(), "file")
                            + " checked");
            return report.hasErrors() ? ExitCode.FINDINGS : ExitCode.OK;
        }
    }

    /** Returns the registry that is to be checked; empty when files are. */
    private Optional<Path> registry() {
        if (paths.isEmpty()) {
            return Optional.of(console.resolve(repo == null ? Path.of(".") : repo));
        }
        if (repo != null) {
            throw new ParameterException(spec.commandLine(), "Give either --repo or files, not both.");
        }
        return paths.size() == 1 && !paths.get(0).equals(GivenFiles.STANDARD_INPUT)
                ? Optional.of(console.resolve(Path.of(paths.get(0)))).filter(Sources::isRegistry)
                : Optional.empty();
    }

    private void print(Checked checked, String done) {
        console.out().print(output.render(checked, console.colour()));
        if (output.forPeople()) {
            console.err().println(done + ", " + TextReport.count(checked.findings()) + ".");
        }
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
