package dev.chandlery.cli;

import dev.chandlery.environment.Deployment;
import dev.chandlery.generate.WhyReport;
import dev.chandlery.generate.Withdrawal;
import dev.chandlery.generate.WrongRequestException;
import dev.chandlery.registry.PackageDefinition.Yank;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.schema.Quoted;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chandlery yank}: a version that no range may choose any more. */
@Command(
        name = "yank",
        description = "Withdraw a version: no range chooses it any more, and who names it exactly still gets it. Writes"
                + " package.yaml; commit it.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  chandlery yank git@1.1.0 --reason \"It leaks the token.\""})
final class YankCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PACKAGE@VERSION", description = "The release.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, for those who use it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String reason;

    @Option(
            names = "--repo",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "The folder of the registry, checked out. Default: this folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path repo;

    YankCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ReleaseId id = Asked.release(name);
        Path folder = console.resolve(repo);
        WhyReport report = WhyReport.of(folder, id);
        Asked asked = new Asked(id.name(), Optional.of(id.version()));
        RegistryPackage owner = asked.in(report.overview());
        Release release = asked.releaseOf(owner);
        owner.yankReason(release.version()).ifPresent(known -> {
            throw new WrongRequestException(id + " is yanked already: " + Quoted.printable(known));
        });
        if (reason.isBlank()) {
            throw new WrongRequestException("Give a reason with --reason, for those who use " + id + ".");
        }
        String file = Withdrawal.yank(folder, owner, new Yank(release.version(), reason.strip()));
        console.out().println(id + " is yanked in " + Quoted.printable(file) + "; commit it.");
        note(report.dependents().stream().map(ReleaseId::toString).toList(), "Locked to it, and stays so: ");
        note(
                report.deployments().stream()
                        .map(Deployment::environment)
                        .distinct()
                        .toList(),
                "Until now it runs in: ");
        return ExitCode.OK;
    }

    private void note(List<String> names, String words) {
        if (!names.isEmpty()) {
            console.err().println(words + String.join(", ", names) + ".");
        }
    }
}
