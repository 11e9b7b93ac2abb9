package dev.chandlery.cli;

import dev.chandlery.generate.Overview;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Version;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chandlery info}: one package, or one version of it. */
@Command(
        name = "info",
        description =
                "Show a package: its versions, dependencies, templates with inputs and outputs, and where it runs.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  chandlery info git", "  chandlery info git@1.2.0 --output json"})
final class InfoCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PACKAGE[@VERSION]", description = "The package; without a version, its latest.")
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

    InfoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int at = name.indexOf('@');
        Optional<PackageName> wanted = PackageName.parse(at < 0 ? name : name.substring(0, at));
        Optional<Version> version = at < 0 ? Optional.empty() : Version.parse(name.substring(at + 1));
        if (wanted.isEmpty() || (at >= 0 && version.isEmpty())) {
            return fail(name + " is not PACKAGE or PACKAGE@VERSION.");
        }
        Path folder = console.resolve(repo);
        Overview overview = Overview.ofFolder(folder);
        Optional<RegistryPackage> found = overview.packages().stream()
                .filter(p -> p.name().equals(wanted.get()))
                .findFirst();
        if (found.isEmpty()) {
            return fail("There is no package " + wanted.get() + "; chandlery list shows them all.");
        }
        Optional<Release> release = version.isEmpty()
                ? found.get().latest()
                : found.get().releases().stream()
                        .filter(r -> r.version().equals(version.get()))
                        .findFirst();
        if (release.isEmpty() && version.isEmpty()) {
            return fail(noLatest(found.get()));
        }
        if (release.isEmpty()) {
            return fail("There is no release " + name + "; chandlery info " + wanted.get() + " shows its versions.");
        }
        ReleaseId id = release.get().id();
        Overview detailed = Overview.of(folder, Optional.of(id));
        console.out()
                .print(
                        output == ReportFormat.json
                                ? OverviewJson.release(found.get(), release.get(), detailed)
                                : OverviewText.release(found.get(), release.get(), detailed));
        return ExitCode.OK;
    }

    private static String noLatest(RegistryPackage found) {
        return found.releases().isEmpty()
                ? found.name() + " has no release yet; the first commit that holds its version makes one."
                : "Every version of " + found.name() + " is yanked; name one, such as "
                        + found.releases().get(0).id() + ".";
    }

    private int fail(String sentence) {
        console.err().println("chandlery: " + sentence);
        return ExitCode.USAGE;
    }
}
