package dev.chandlery.cli;

import dev.chandlery.diagnostic.TextReport;
import dev.chandlery.generate.Generate;
import dev.chandlery.generate.GenerateReport;
import dev.chandlery.generate.GenerateRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chandlery generate}: makes a folder hold the registry and the overlays of a commit. */
@Command(
        name = "generate",
        description = "Write the registry and the overlays of a commit into a folder.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery generate --repo . --out public",
            "  chandlery generate --repo templates.git --ref main --out public",
            "  chandlery generate --repo . --out public --dry-run",
            "  chandlery generate --repo . --out public --snapshots",
            "  chandlery generate --repo . --out public --hydrate"
        })
final class GenerateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    @Option(
            names = "--ref",
            paramLabel = "COMMIT",
            description = "The commit, branch or tag to generate from. Default: HEAD.")
    private @Nullable String ref;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "The folder to write: empty, new, or written by an earlier run.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--dry-run", description = "Say what would be written and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--keep-going",
            description = "Write all that is sound, leave out whole what is not. The exit code is 1 all the same.")
    private boolean keepGoing;

    @Option(
            names = "--snapshots",
            description =
                    "Also make a pre-release of the head of each package that differs from its last release, as snapshots:"
                            + " true in chandlery.yaml does.")
    private boolean snapshots;

    @Option(
            names = "--hydrate",
            description =
                    "Also write rendered/: each overlay as kustomize build prints it, for Argo CD to apply as it is.")
    private boolean hydrate;

    @Mixin
    private final SigningOptions signing = new SigningOptions();

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        GenerateRequest request = new GenerateRequest(
                repo.in(console),
                Optional.ofNullable(ref),
                console.resolve(out),
                dryRun,
                keepGoing,
                signing.signer(console),
                snapshots,
                hydrate);
        try (ProgressBar progress = new ProgressBar(console)) {
            GenerateReport report = Generate.run(request, ProgramVersion.get(), progress);
            progress.end();
            console.err().print(new TextReport(report.lines(), console.colour()).render(report.findings()));
            console.out().print(GenerateSummary.text(report, dryRun));
            return report.hasErrors() ? ExitCode.FINDINGS : ExitCode.OK;
        }
    }
}
