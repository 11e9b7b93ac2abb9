package dev.chandlery.cli;

import dev.chandlery.generate.Overview;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chandlery info}: one package, or one version of it. */
@Command(
        name = "info",
        description =
                "Show a package: its versions, dependencies, templates with inputs and outputs, and where it runs.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  chandlery info git", "  chandlery info git@1.2.0 --output json"})
final class InfoCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PACKAGE[@VERSION]", description = "The package; without a version, its latest.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    @Mixin
    private final OutputOption output = new OutputOption();

    InfoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Asked asked = Asked.parse(name);
        Path folder = repo.in(console);
        RegistryPackage found = asked.in(Overview.ofFolder(folder));
        Release release = asked.releaseOf(found);
        Overview detailed = Overview.of(folder, Optional.of(release.id()));
        Incomplete.note(console, detailed);
        console.out()
                .print(
                        output.isJson()
                                ? OverviewJson.release(found, release, detailed)
                                : OverviewText.release(found, release, detailed));
        return ExitCode.OK;
    }
}
