package dev.chandlery.cli;

import dev.chandlery.diagnostic.SourceLines;
import dev.chandlery.diagnostic.TextReport;
import dev.chandlery.kustomize.KustomizeBuilder;
import dev.chandlery.kustomize.KustomizeBuilder.Built;
import dev.chandlery.source.DiskLookup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chandlery build}: prints what {@code kustomize build} prints. */
@Command(
        name = "build",
        description =
                "Build a Kustomize directory: print, byte for byte, what kustomize build prints. The first feature that is"
                        + " not supported is named, with file and line.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery build public/gitops/environments/prod/dc-1/argo-platform",
            "  chandlery build overlays/prod | kubectl apply --server-side -f -"
        })
final class BuildCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            defaultValue = ".",
            description = "The folder with the kustomization file. Default: this folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DiskLookup files = new DiskLookup(console.folder());
        Built built = new KustomizeBuilder(files).build(files.pathOf(console.resolve(folder)));
        if (!built.findings().isEmpty()) {
            console.err().print(new TextReport(SourceLines.NONE, console.colour()).render(built.findings()));
            return ExitCode.FINDINGS;
        }
        console.out().print(new String(built.manifests(), StandardCharsets.UTF_8));
        console.out().flush();
        return ExitCode.OK;
    }
}
