package dev.chandlery.cli;

import dev.chandlery.generate.Overview;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chandlery list}: the packages of a registry. */
@Command(
        name = "list",
        description = "List the packages of a registry with their latest versions.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  chandlery list", "  chandlery list --repo templates-repo-example --output json"})
final class ListCommand implements Callable<Integer> {
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

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Overview overview = Overview.ofFolder(console.resolve(repo));
        if (overview.packages().isEmpty()) {
            console.err().println(OverviewText.NO_PACKAGES);
        }
        if (output == ReportFormat.json) {
            console.out().print(OverviewJson.packages(overview));
        } else if (!overview.packages().isEmpty()) {
            console.out().print(OverviewText.packages(overview));
        }
        return ExitCode.OK;
    }
}
