package dev.chandlery.cli;

import dev.chandlery.generate.WhyReport;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chandlery why}: where a release comes from, and what holds it. */
@Command(
        name = "why",
        description =
                "Explain a release: its commit and author, what it changed, what it is locked to, who uses it, and why it runs"
                        + " where it runs.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  chandlery why git@1.1.0", "  chandlery why git@1.1.0 --output json"})
final class WhyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PACKAGE@VERSION", description = "The release.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    @Mixin
    private final OutputOption output = new OutputOption();

    WhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ReleaseId id = Asked.release(name);
        WhyReport report = WhyReport.of(repo.in(console), id);
        Asked asked = new Asked(id.name(), Optional.of(id.version()));
        RegistryPackage owner = asked.in(report.overview());
        Release release = asked.releaseOf(owner);
        Incomplete.note(console, report.overview());
        console.out()
                .print(
                        output.isJson()
                                ? WhyOutput.json(owner, release, report)
                                : WhyOutput.text(owner, release, report));
        return ExitCode.OK;
    }
}
