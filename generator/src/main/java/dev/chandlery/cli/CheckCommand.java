package dev.chandlery.cli;

import dev.chandlery.diagnostic.JsonReport;
import dev.chandlery.diagnostic.TextReport;
import dev.chandlery.generate.Check;
import dev.chandlery.generate.Check.CheckReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chandlery check}: finds what is wrong in the working folder, committed or not. */
@Command(
        name = "check",
        description = "Find what is wrong with the packages and environments of a registry.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery check                      the registry in this folder",
            "  chandlery check --repo ../templates  another one",
            "  chandlery check --output json        for programs"
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
            description = "text or json. Default: text.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ReportFormat output;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (ProgressBar progress = new ProgressBar(console)) {
            CheckReport report = Check.run(console.resolve(repo), progress);
            progress.end();
            if (output == ReportFormat.json) {
                console.out().print(JsonReport.render(report.findings()));
            } else {
                console.out().print(new TextReport(report.lines(), console.colour()).render(report.findings()));
                console.err()
                        .println(report.packages() + " packages checked, " + TextReport.count(report.findings()) + ".");
            }
            return report.hasErrors() ? ExitCode.FINDINGS : ExitCode.OK;
        }
    }
}
