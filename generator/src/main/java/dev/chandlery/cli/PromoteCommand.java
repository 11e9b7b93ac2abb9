package dev.chandlery.cli;

import dev.chandlery.generate.Promote;
import dev.chandlery.generate.Promote.Choice;
import dev.chandlery.generate.WrongRequestException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chandlery promote}: releases that an environment is to run, too. */
@Command(
        name = "promote",
        description =
                "Promote releases to an environment: all of them, or none when a gate of the environment holds one back."
                        + " Writes releases.yaml, shows what that does, and leaves older versions where they are.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery promote git@1.2.0 --to prod",
            "  chandlery promote git@1.2.0 slack@2.0.1 --to staging",
            "  chandlery promote --all-from staging --to prod",
            "  chandlery promote git@1.2.0 --to prod --branch promote/git-1.2.0"
        })
final class PromoteCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PACKAGE@VERSION", arity = "0..*", description = "The releases.")
    private List<String> names = List.of();

    @Option(
            names = "--to",
            paramLabel = "ENVIRONMENT",
            required = true,
            description = "The environment that gains them.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String to;

    @Option(
            names = "--all-from",
            paramLabel = "ENVIRONMENT",
            description =
                    "Promote the current release of every package that is pinned or tracked in this environment, which must"
                            + " be the one before. Those that did not run there long enough are left out.")
    private @Nullable String allFrom;

    @Option(
            names = "--replace",
            description = "Take older versions of the same packages away, but for those that other packages need.")
    private boolean replace;

    @Mixin
    private final BranchOption branch = new BranchOption();

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    PromoteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (names.isEmpty() == (allFrom == null)) {
            throw new WrongRequestException("Name releases, such as git@1.2.0, or give --all-from; not both.");
        }
        return branch.finish(
                console,
                Promote.run(
                        branch.request(console, repo, to),
                        new Choice(
                                names.stream().map(Asked::release).toList(),
                                Optional.ofNullable(allFrom).map(Asked::environment),
                                replace),
                        BranchOption::message));
    }
}
