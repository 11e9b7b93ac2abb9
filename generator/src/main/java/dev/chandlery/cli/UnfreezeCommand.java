package dev.chandlery.cli;

import dev.chandlery.generate.Freezing;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chandlery unfreeze}: promotions may be made again. */
@Command(
        name = "unfreeze",
        description =
                "Lift the freeze of an environment. Removes freeze.yaml; it holds once that is committed, and not yet in the"
                        + " same change.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  chandlery unfreeze prod"})
final class UnfreezeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ENVIRONMENT", description = "The environment.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String environment;

    @Mixin
    private final BranchOption branch = new BranchOption();

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    UnfreezeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return branch.finish(console, Freezing.unfreeze(branch.request(console, repo, environment)));
    }
}
