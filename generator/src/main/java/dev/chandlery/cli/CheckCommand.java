package dev.chandlery.cli;

import dev.chandlery.diagnostic.RulePage;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.diagnostic.TextReport;
import dev.chandlery.generate.Check;
import dev.chandlery.generate.Check.CheckReport;
import dev.chandlery.generate.Rules;
import dev.chandlery.registry.schema.Quoted;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chandlery check}: finds what is wrong in the working folder, committed or not. */
@Command(
        name = "check",
        description = "Find what is wrong with the packages and environments of a registry.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery check                      the registry in this folder",
            "  chandlery check --repo ../templates  another one",
            "  chandlery check --output json        for programs",
            "  chandlery check --output sarif       for code scanning",
            "  chandlery check --explain name-too-long"
        })
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--repo",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "The registry: a repository, a folder inside one, or a plain folder. Default: this folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path repo;

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
        try (ProgressBar progress = new ProgressBar(console)) {
            CheckReport report = Check.run(console.resolve(repo), progress);
            progress.end();
            console.out().print(output.render(report.checked(ProgramVersion.get()), console.colour()));
            if (output.forPeople()) {
                console.err()
                        .println(report.packages() + " packages checked, " + TextReport.count(report.findings()) + ".");
            }
            return report.hasErrors() ? ExitCode.FINDINGS : ExitCode.OK;
        }
    }
}
