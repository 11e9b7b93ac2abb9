package dev.chandlery.cli;

import dev.chandlery.generate.SignatureCheck;
import dev.chandlery.generate.Verify;
import dev.chandlery.generate.VerifyReport;
import dev.chandlery.generate.VerifyRequest;
import dev.chandlery.openpgp.Keyring;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chandlery verify}: whether a registry is what the history says. */
@Command(
        name = "verify",
        description = "Make the releases of a commit again, and compare them with those that a registry serves.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery verify --registry public   an output folder, with its bases",
            "  chandlery verify --registry https://templates.acme.example",
            "  chandlery verify --registry public --sample 50",
            "  chandlery verify --registry public --keyring keys.gpg   signatures too",
            "  chandlery verify --ref main --registry public --output json"
        })
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    @Option(
            names = "--ref",
            paramLabel = "COMMIT",
            description = "The commit, branch or tag to make releases of. Default: HEAD.")
    private @Nullable String ref;

    @Option(
            names = "--registry",
            paramLabel = "ADDRESS",
            description =
                    "The generated registry, by its http or https address or its folder. Default: spec.url of chandlery.yaml.")
    private @Nullable String registry;

    @Option(
            names = "--sample",
            paramLabel = "NUMBER",
            description = "Compare the content of so many releases only. Which releases there are is compared always.")
    private @Nullable Integer sample;

    @Option(
            names = "--seed",
            paramLabel = "TEXT",
            description =
                    "With --sample: the same text chooses the same releases. Default: the commit's id, so that each commit"
                            + " chooses others.")
    private @Nullable String seed;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Option(
            names = "--keyring",
            paramLabel = "FILE",
            description =
                    "Check the signatures of charts, too: each has to be by one of these OpenPGP keys, as gpg --export"
                            + " writes them.")
    private @Nullable Path keyring;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (sample != null && sample < 1) {
            throw new ParameterException(spec.commandLine(), "--sample is the number of releases, at least 1.");
        }
        if (seed != null && sample == null) {
            throw new ParameterException(spec.commandLine(), "--seed is for --sample; give both.");
        }
        VerifyRequest request = new VerifyRequest(
                repo.in(console),
                Optional.ofNullable(ref),
                Optional.ofNullable(registry),
                console.folder(),
                sample == null ? OptionalInt.empty() : OptionalInt.of(sample),
                Optional.ofNullable(seed),
                Optional.ofNullable(keyring).map(file -> signatures(console.resolve(file))));
        try (ProgressBar progress = new ProgressBar(console)) {
            VerifyReport report = Verify.run(request, progress);
            progress.end();
            console.out().print(output.isJson() ? VerifyOutput.json(report) : VerifyOutput.text(report));
            return report.differences().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
        }
    }

    private static SignatureCheck signatures(Path keyring) {
        Keyring keys = Keyring.read(SigningOptions.read(keyring));
        return keys::verified;
    }
}
