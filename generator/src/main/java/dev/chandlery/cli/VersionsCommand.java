package dev.chandlery.cli;

import dev.chandlery.generate.Overview;
import dev.chandlery.generate.WrongRequestException;
import dev.chandlery.registry.RegistryPackage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    @Mixin
    private final OutputOption output = new OutputOption();

    VersionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Asked asked = Asked.parse(name);
        if (asked.version().isPresent()) {
            throw new WrongRequestException(
                    "Name the package alone; chandlery why " + name + " is about one version of it.");
        }
        Overview overview = Overview.ofFolder(repo.in(console));
        RegistryPackage found = asked.in(overview);
        Incomplete.note(console, overview);
        if (output.isJson()) {
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
