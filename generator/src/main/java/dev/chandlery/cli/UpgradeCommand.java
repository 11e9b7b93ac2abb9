package dev.chandlery.cli;

import dev.chandlery.generate.Bump.Bumped;
import dev.chandlery.generate.Outdated;
import dev.chandlery.generate.Upgrade;
import dev.chandlery.generate.UpgradeRequest;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Version;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.source.GitIdentity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chandlery upgrade}: gives packages versions that are locked to the newest releases. */
@Command(
        name = "upgrade",
        description =
                "Give packages whose dependencies have newer releases a version that is locked to them, and tell of it in"
                        + " their CHANGELOG.md. chandlery outdated shows what that will be.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery upgrade                     all packages, as far as their ranges go",
            "  chandlery upgrade etl --latest        beyond the ranges",
            "  chandlery upgrade etl --dependents --commit"
        })
final class UpgradeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "PACKAGE",
            arity = "0..*",
            description = "The packages. Default: all whose dependencies have newer releases.")
    private List<String> names = List.of();

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    @Option(names = "--latest", description = "Raise ranges that leave out the latest release.")
    private boolean latest;

    @Option(
            names = "--dependents",
            description = "Also give those that depend on the packages a new version, and those that depend on them.")
    private boolean dependents;

    @Option(
            names = "--commit",
            description = "Make a commit for each package. Hooks do not run, and the commits are not signed.")
    private boolean commit;

    @Option(
            names = "--base",
            paramLabel = "REF",
            description =
                    "The branch or commit that the change is for: its releases count. Default: the commit that is checked"
                            + " out.")
    private @Nullable String base;

    UpgradeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<PackageName> packages = names.stream().map(Asked::packageName).toList();
        Path folder = repo.in(console);
        Upgrade.Report report = Upgrade.run(new UpgradeRequest(
                folder,
                packages,
                latest,
                dependents,
                Optional.ofNullable(base),
                commit ? Optional.of(GitIdentity.of(folder, console.environment())) : Optional.empty(),
                console.now()));
        report.upgraded().forEach(this::print);
        if (report.upgraded().isEmpty()) {
            console.err().println("Nothing to upgrade.");
        }
        report.left().forEach(this::note);
        return ExitCode.OK;
    }

    private void print(Bumped each) {
        console.out().println(each.name() + " " + each.before() + " -> " + each.after());
        each.reasons().forEach(reason -> console.out().println("  " + Quoted.printable(reason)));
    }

    private void note(Outdated each) {
        console.err()
                .println(each.owner() + " asks for " + each.name() + " " + Quoted.printable(each.range())
                        + ", which leaves"
                        + " out the latest release "
                        + each.latest().map(Version::toString).orElse("")
                        + "; --latest raises the range.");
    }
}
