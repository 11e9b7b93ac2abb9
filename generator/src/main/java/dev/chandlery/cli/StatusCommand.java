package dev.chandlery.cli;

import dev.chandlery.generate.EnvironmentLookup;
import dev.chandlery.generate.Overview;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.PackageName;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chandlery status}: what is to run where. */
@Command(
        name = "status",
        description = "Show what is to run where: the versions of each package on each cluster of each environment.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery status",
            "  chandlery status git slack",
            "  chandlery status --environment prod --output json"
        })
final class StatusCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PACKAGE", arity = "0..*", description = "Only these packages. Default: all.")
    private List<String> names = List.of();

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            description = "Only this environment; may be given several times. Default: all.")
    private List<String> environments = List.of();

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    @Mixin
    private final OutputOption output = new OutputOption();

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Set<PackageName> packages =
                names.stream().map(Asked::parse).map(Asked::name).collect(Collectors.toSet());
        Overview overview = Overview.withDependencies(repo.in(console));
        names.stream().map(Asked::parse).forEach(asked -> asked.in(overview));
        List<Environment> chosen = environments.isEmpty()
                ? overview.plan().environments()
                : environments.stream()
                        .map(name -> EnvironmentLookup.find(
                                overview.plan().environments(), overview.errors(), Asked.environment(name)))
                        .toList();
        StatusOutput status = new StatusOutput(
                chosen,
                chosen.stream()
                        .flatMap(environment -> overview.plan().in(environment.name()).stream())
                        .filter(each -> packages.isEmpty()
                                || packages.contains(each.release().name()))
                        .toList());
        console.out().print(output.isJson() ? status.json() : status.text());
        return ExitCode.OK;
    }
}
