package dev.chandlery.cli;

import dev.chandlery.generate.Overview;
import dev.chandlery.registry.RegistryPackage;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chandlery versions}: the releases of a package. */
@Command(
        name = "versions",
        description = "List the releases of a package: when, from which commit, in which state, and where they run.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  chandlery versions git", "  chandlery versions git --output json"})
final class VersionsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PACKAGE", description = "The package.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

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

    VersionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Asked asked = Asked.parse(name);
        if (asked.version().isPresent()) {
            throw new WrongUsageException(
                    "Name the package alone; chandlery why " + name + " is about one version of it.");
        }
        Overview overview = Overview.ofFolder(console.resolve(repo));
        RegistryPackage found = asked.in(overview);
        if (output == ReportFormat.json) {
            console.out().print(VersionsOutput.json(found, overview));
        } else if (found.releases().isEmpty()) {
            console.err()
                    .println(found.name() + " has no release yet; the first commit that holds its version makes one.");
        } else {
            console.out().print(VersionsOutput.text(found, overview));
        }
        return ExitCode.OK;
    }
}
