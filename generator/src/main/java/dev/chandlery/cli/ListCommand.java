package dev.chandlery.cli;

import dev.chandlery.generate.Overview;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chandlery list}: the packages of a registry. */
@Command(
        name = "list",
        description = "List the packages of a registry with their latest versions.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  chandlery list", "  chandlery list --repo templates-repo-example --output json"})
final class ListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    @Mixin
    private final OutputOption output = new OutputOption();

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Overview overview = Overview.ofFolder(repo.in(console));
        Incomplete.note(console, overview);
        if (overview.packages().isEmpty()) {
            console.err().println(OverviewText.NO_PACKAGES);
        }
        if (output.isJson()) {
            console.out().print(OverviewJson.packages(overview));
        } else if (!overview.packages().isEmpty()) {
            console.out().print(OverviewText.packages(overview));
        }
        return ExitCode.OK;
    }
}
