package dev.chandlery.cli;

import dev.chandlery.generate.Outdated;
import dev.chandlery.generate.Overview;
import dev.chandlery.generate.WrongRequestException;
import dev.chandlery.registry.PackageName;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chandlery outdated}: what a new lock would bring. */
@Command(
        name = "outdated",
        description =
                "List the dependencies that are not locked to the newest release: what the next release would take, and what"
                        + " its ranges keep out.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  chandlery outdated", "  chandlery outdated git etl --output json"})
final class OutdatedCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "PACKAGE",
            arity = "0..*",
            description = "The packages whose dependencies are looked at. Default: all.")
    private List<String> names = List.of();

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    @Mixin
    private final OutputOption output = new OutputOption();

    OutdatedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Asked> asked = names.stream().map(Asked::parse).toList();
        asked.stream().filter(each -> each.version().isPresent()).findFirst().ifPresent(each -> {
            throw new WrongRequestException(
                    "Name packages without a version: what is released is locked, only a new release changes it.");
        });
        Overview overview = Overview.ofFolder(repo.in(console));
        asked.forEach(each -> each.in(overview));
        Incomplete.note(console, overview);
        Set<PackageName> wanted = asked.stream().map(Asked::name).collect(Collectors.toSet());
        List<Outdated> found = Outdated.in(overview.packages()).stream()
                .filter(each -> wanted.isEmpty() || wanted.contains(each.owner()))
                .toList();
        if (output.isJson()) {
            console.out().print(OutdatedOutput.json(found));
        } else if (found.isEmpty()) {
            console.err().println("Every dependency is locked to the newest release.");
        } else {
            console.out().print(OutdatedOutput.text(found, overview));
        }
        return ExitCode.OK;
    }
}
