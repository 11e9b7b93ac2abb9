package dev.chandlery.cli;

import dev.chandlery.generate.Freezing;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chandlery freeze}: nothing is promoted for a time. */
@Command(
        name = "freeze",
        description =
                "Freeze an environment: until a moment, check refuses promotions to it. Writes freeze.yaml; it holds once it"
                        + " is committed.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery freeze prod --until 2027-01-04 --reason \"The year is being closed.\"",
            "  chandlery freeze prod --until 2026-12-01T18:00:00Z --reason \"Incident 4711\""
        })
final class FreezeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ENVIRONMENT", description = "The environment.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String environment;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            required = true,
            description = "When it ends: a date, which is its start in UTC, or a date with time and offset.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String until;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Why, for those who want to promote.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String reason;

    @Mixin
    private final BranchOption branch = new BranchOption();

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    FreezeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return branch.finish(console, Freezing.freeze(branch.request(console, repo, environment), until, reason));
    }
}
