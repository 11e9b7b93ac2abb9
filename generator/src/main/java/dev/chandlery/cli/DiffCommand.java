package dev.chandlery.cli;

import dev.chandlery.generate.Comparison;
import dev.chandlery.generate.Comparison.Operand;
import dev.chandlery.registry.schema.Quoted;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chandlery diff}: how a package differs between two versions, and which version that asks for. */
@Command(
        name = "diff",
        description =
                "Show how a package differs between two releases, commits or the working tree: what breaks callers, and"
                        + " which version the difference asks for.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery diff git                     the last release and the working tree",
            "  chandlery diff git@1.1.0 git@1.2.0     two releases",
            "  chandlery diff git@main git            a commit, and the working tree",
            "  chandlery diff git --output markdown   for a pull request"
        })
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "PACKAGE[@VERSION]",
            arity = "1..2",
            description =
                    "The package, with a version or a commit. Without one the working tree is meant. One alone is compared"
                            + " with the working tree: the last release when it names no version.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<String> names;

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or markdown. Default: text.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private DiffFormat output;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Operand> operands = names.stream().map(this::operand).toList();
        console.out().print(output.render(compare(repo.in(console), operands)));
        return ExitCode.OK;
    }

    private static Comparison compare(Path folder, List<Operand> operands) {
        return operands.size() == 1
                ? Comparison.withWorkingTree(folder, operands.get(0))
                : Comparison.of(folder, operands.get(0), operands.get(1));
    }

    private Operand operand(String text) {
        return Operand.parse(text)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), Quoted.of(text) + " is not PACKAGE, PACKAGE@VERSION or PACKAGE@COMMIT."));
    }
}
