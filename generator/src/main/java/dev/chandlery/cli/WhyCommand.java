package dev.chandlery.cli;

import dev.chandlery.generate.Provenance;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chandlery why}: where a release comes from, and what holds it. */
@Command(
        name = "why",
        description =
                "Explain a release: its commit and author, what it is locked to, who uses it, and why it runs where it runs.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  chandlery why git@1.1.0", "  chandlery why git@1.1.0 --output json"})
final class WhyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PACKAGE@VERSION", description = "The release.")
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

    WhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ReleaseId id = Asked.release(name);
        Provenance provenance = Provenance.of(console.resolve(repo), id);
        Asked asked = new Asked(id.name(), Optional.of(id.version()));
        RegistryPackage owner = asked.in(provenance.overview());
        Release release = asked.releaseOf(owner);
        console.out()
                .print(
                        output == ReportFormat.json
                                ? WhyOutput.json(owner, release, provenance)
                                : WhyOutput.text(owner, release, provenance));
        return ExitCode.OK;
    }
}
