package dev.chandlery.cli;

import dev.chandlery.generate.Overview;
import dev.chandlery.generate.Withdrawal;
import dev.chandlery.generate.WrongRequestException;
import dev.chandlery.registry.PackageDefinition.Deprecation;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Version;
import dev.chandlery.registry.schema.Quoted;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chandlery deprecate}: a package that is not recommended any more. */
@Command(
        name = "deprecate",
        description = "Recommend a package no more, from a version on or as a whole. Writes package.yaml; commit it.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery deprecate git --message \"Use scm.\" --replacement scm",
            "  chandlery deprecate git@2.0.0 --message \"Stay with 1.x.\""
        })
final class DeprecateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "PACKAGE[@VERSION]",
            description = "The package; with a version, it is deprecated from there on.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Option(names = "--message", paramLabel = "TEXT", required = true, description = "Why, and what to do.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String message;

    @Option(names = "--replacement", paramLabel = "PACKAGE", description = "The package to use instead.")
    private @Nullable String replacement;

    @Option(
            names = "--repo",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "The folder of the registry, checked out. Default: this folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path repo;

    DeprecateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Asked asked = Asked.parse(name);
        Path folder = console.resolve(repo);
        Overview overview = Overview.ofFolder(folder);
        RegistryPackage owner = asked.in(overview);
        owner.definition().deprecated().ifPresent(known -> {
            throw new WrongRequestException(
                    owner.name() + " is deprecated already: " + Quoted.printable(known.message()));
        });
        if (message.isBlank()) {
            throw new WrongRequestException("Say with --message why, and what to do.");
        }
        Optional<PackageName> other = Optional.ofNullable(replacement)
                .map(Asked::parse)
                .map(each -> each.in(overview).name());
        if (other.filter(owner.name()::equals).isPresent()) {
            throw new WrongRequestException(owner.name() + " cannot be replaced by itself.");
        }
        String file = Withdrawal.deprecate(
                folder,
                owner,
                new Deprecation(
                        asked.version().map(Version::toString).orElse(""),
                        message.strip(),
                        other.map(PackageName::value).orElse("")));
        console.out().println(name + " is deprecated in " + Quoted.printable(file) + "; commit it.");
        return ExitCode.OK;
    }
}
