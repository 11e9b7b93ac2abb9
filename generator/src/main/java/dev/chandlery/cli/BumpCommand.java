package dev.chandlery.cli;

import dev.chandlery.generate.Bump;
import dev.chandlery.generate.Bump.Bumped;
import dev.chandlery.generate.BumpRequest;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.schema.Quoted;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chandlery bump}: gives packages the versions that their changes ask for. */
@Command(
        name = "bump",
        description =
                "Give packages that changed the version that the change asks for, and tell of it in their CHANGELOG.md.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery bump                      all that changed since their release",
            "  chandlery bump git --base main      in a branch for main",
            "  chandlery bump git --level major",
            "  chandlery bump git --dependents     and those that depend on it"
        })
final class BumpCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "PACKAGE",
            arity = "0..*",
            description = "The packages. Default: all that changed since their last release.")
    private List<String> names = List.of();

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    /** The words for levels, in small letters on the command line. */
    enum LevelWord {
        auto,
        major,
        minor,
        patch;

        BumpRequest.Level level() {
            return BumpRequest.Level.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "auto",
            description =
                    "auto, major, minor or patch. auto raises what the changes and the Conventional Commits since the last"
                            + " release ask for, and keeps a version that is high enough. Default: auto.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private LevelWord level;

    @Option(
            names = "--base",
            paramLabel = "REF",
            description =
                    "The branch or commit that the change is for: its releases count. Default: the commit that is checked"
                            + " out.")
    private @Nullable String base;

    @Option(
            names = "--dependents",
            description =
                    "Also give those that depend on the packages a new version, and those that depend on them, and raise"
                            + " ranges that leave it out.")
    private boolean dependents;

    BumpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<PackageName> packages = names.stream().map(Asked::packageName).toList();
        List<Bumped> bumped = Bump.run(new BumpRequest(
                repo.in(console),
                packages,
                level.level(),
                Optional.ofNullable(base),
                dependents,
                LocalDate.ofInstant(console.now(), ZoneOffset.UTC)));
        bumped.forEach(this::print);
        if (bumped.isEmpty()) {
            console.err().println("Nothing changed since the last releases.");
        }
        return ExitCode.OK;
    }

    private void print(Bumped each) {
        console.out()
                .println(each.name() + " " + each.before() + " -> " + each.after()
                        + (each.kept() ? ", as package.yaml has it already" : ""));
        each.reasons().forEach(reason -> console.out().println("  " + Quoted.printable(reason)));
    }
}
