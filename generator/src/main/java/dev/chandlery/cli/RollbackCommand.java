package dev.chandlery.cli;

import dev.chandlery.generate.RollBack;
import dev.chandlery.generate.WrongRequestException;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Version;
import dev.chandlery.registry.schema.Quoted;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chandlery rollback}: a package as it ran before. */
@Command(
        name = "rollback",
        description =
                "Bring a package in an environment back to the versions that ran before. Tracking rules leave the package"
                        + " alone until a release of it is promoted. Possible in a freeze, too.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery rollback prod git",
            "  chandlery rollback prod git --to 1.1.0",
            "  chandlery rollback prod git --branch rollback/git"
        })
final class RollbackCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "ENVIRONMENT", description = "The environment.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String environment;

    @Parameters(index = "1", paramLabel = "PACKAGE", description = "The package.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Option(
            names = "--to",
            paramLabel = "VERSION",
            description = "A version that was current there. Default: the one that was current before.")
    private @Nullable String version;

    @Mixin
    private final BranchOption branch = new BranchOption();

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    RollbackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PackageName owner = Asked.packageName(name);
        Optional<Version> to = Optional.ofNullable(version)
                .map(text -> Version.parse(text)
                        .orElseThrow(() -> new WrongRequestException(
                                Quoted.printable(text) + " is not a version such as 1.2.0.")));
        return branch.finish(
                console, RollBack.run(branch.request(console, repo, environment), owner, to, BranchOption::message));
    }
}
