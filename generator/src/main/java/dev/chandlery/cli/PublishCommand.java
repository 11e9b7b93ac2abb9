package dev.chandlery.cli;

import dev.chandlery.diagnostic.TextReport;
import dev.chandlery.generate.GenerateReport;
import dev.chandlery.generate.GenerateRequest;
import dev.chandlery.generate.Publish;
import dev.chandlery.generate.PublishReport;
import dev.chandlery.generate.PublishRequest;
import dev.chandlery.output.GitAccess;
import dev.chandlery.output.GitTarget;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.source.Commit;
import dev.chandlery.source.GitIdentity;
import dev.chandlery.source.TemporaryFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chandlery publish}: generates, and puts the result on a branch. */
@Command(
        name = "publish",
        description =
                "Generate on top of what a git branch holds, and put a commit with the result on it. Nothing is ever"
                        + " forced: when another publisher is faster, it is generated again on top of what that one published.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery publish --to git:origin#published",
            "  chandlery publish --to git:https://git.acme.example/deployments.git#main",
            "  chandlery publish --to git:origin#gitops --only gitops --out public"
        })
final class PublishCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--to",
            paramLabel = "git:REMOTE#BRANCH",
            required = true,
            description = "The branch: of an address, a path, or a remote of the repository that is read.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String to;

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    @Option(
            names = "--ref",
            paramLabel = "COMMIT",
            description = "The commit, branch or tag to generate from. Default: HEAD.")
    private @Nullable String ref;

    /** The parts of an output, in small letters on the command line. */
    enum Part {
        registry,
        gitops
    }

    @Option(
            names = "--only",
            paramLabel = "PART",
            description = "registry or gitops: put this folder of the output on the branch only. Needs --out.")
    private @Nullable Part only;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "The folder to generate into, which is kept. Default: a temporary one, made from the branch.")
    private @Nullable Path out;

    @Option(
            names = "--keep-going",
            description = "Publish all that is sound, leave out whole what is not. The exit code is 1 all the same.")
    private boolean keepGoing;

    @Option(
            names = "--snapshots",
            description =
                    "Also make a pre-release of the head of each package that differs from its last release, as snapshots:"
                            + " true in chandlery.yaml does.")
    private boolean snapshots;

    @Mixin
    private final SigningOptions signing = new SigningOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    PublishCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        GitTarget target = GitTarget.parse(to)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        Quoted.of(to) + " is not of the form git:REMOTE#BRANCH, as git:origin#published."));
        if (only != null && out == null) {
            throw new ParameterException(
                    spec.commandLine(), "--only needs --out: a part alone does not tell what was published before.");
        }
        if (out != null) {
            return publish(target, console.resolve(out));
        }
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            return publish(target, folder.path());
        }
    }

    private int publish(GitTarget target, Path folder) {
        Path registry = repo.in(console);
        PublishRequest request = new PublishRequest(
                new GenerateRequest(
                        registry,
                        Optional.ofNullable(ref),
                        folder,
                        false,
                        keepGoing,
                        signing.signer(console),
                        snapshots,
                        false),
                target.at(address(registry, target.remote())),
                Optional.ofNullable(only).map(Part::name),
                GitAccess.of(console.environment()),
                GitIdentity.of(registry, console.environment()),
                signing.commitSignature(console));
        try (ProgressBar progress = new ProgressBar(console)) {
            PublishReport report = Publish.run(request, ProgramVersion.get(), progress);
            progress.end();
            report.generated().ifPresent(this::print);
            console.out().println(sentence(report, target));
            return report.generated().filter(GenerateReport::hasErrors).isPresent() ? ExitCode.FINDINGS : ExitCode.OK;
        }
    }

    /** A remote may have a name in the repository that is read; a path is meant from the working folder. */
    private String address(Path registry, String remote) {
        Optional<String> named = GitIdentity.remote(registry, remote);
        if (named.isPresent()) {
            return named.get();
        }
        boolean path = !remote.contains(":") && Files.isDirectory(console.resolve(Path.of(remote)));
        return path ? console.resolve(Path.of(remote)).toString() : remote;
    }

    private void print(GenerateReport report) {
        console.err().print(new TextReport(report.lines(), console.colour()).render(report.findings()));
        report.published().stream().sorted().forEach(id -> console.out().println("published " + id));
        report.left().stream().sorted().forEach(id -> console.out().println("left out " + id));
    }

    private static String sentence(PublishReport report, GitTarget target) {
        String branch = "The branch " + target.branch();
        String commit = report.generated()
                .map(GenerateReport::commit)
                .filter(id -> !id.isEmpty())
                .map(id -> " of " + Commit.shortId(id))
                .orElse("");
        return switch (report.outcome()) {
            case PUBLISHED -> branch + " holds the output" + commit + " now.";
            case UNCHANGED -> branch + " holds the output" + commit + " already.";
            case NEWER -> branch + " holds the output of a newer commit, which stays.";
            case REFUSED -> "Nothing was published, because of the errors.";
        };
    }
}
