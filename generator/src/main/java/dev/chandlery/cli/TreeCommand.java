package dev.chandlery.cli;

import dev.chandlery.generate.DependencyTree;
import dev.chandlery.generate.Overview;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chandlery tree}: what releases are locked to. */
@Command(
        name = "tree",
        description =
                "Show what releases are locked to, and which packages they need in several versions, or who needs them.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery tree                        the latest release of every package",
            "  chandlery tree git@1.1.0",
            "  chandlery tree slack --dependents     who needs the latest release of slack",
            "  chandlery tree git --output json"
        })
final class TreeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "PACKAGE[@VERSION]",
            arity = "0..1",
            description = "The package; without a version, its latest. Default: all packages.")
    private @Nullable String name;

    @Option(names = "--dependents", description = "Show the releases that need it, and those that need them.")
    private boolean dependents;

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    @Mixin
    private final OutputOption output = new OutputOption();

    TreeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<Asked> asked = Optional.ofNullable(name).map(Asked::parse);
        Overview overview = Overview.withDependencies(repo.in(console));
        List<ReleaseId> roots = asked.isPresent()
                ? List.of(asked.get().releaseOf(asked.get().in(overview)).id())
                : overview.packages().stream()
                        .filter(each -> !each.removed())
                        .flatMap(each -> each.latest().stream())
                        .map(Release::id)
                        .toList();
        Incomplete.note(console, overview);
        DependencyTree tree = new DependencyTree(overview.packages().stream()
                .map(RegistryPackage::releases)
                .flatMap(List::stream)
                .toList());
        TreeOutput printed = new TreeOutput(tree, dependents);
        console.out().print(output.isJson() ? printed.json(roots) : printed.text(roots));
        return ExitCode.OK;
    }
}
