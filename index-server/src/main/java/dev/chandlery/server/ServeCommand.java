package dev.chandlery.server;

import dev.chandlery.cli.Console;
import dev.chandlery.cli.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chandlery serve}: serves an output, or what it generates from a repository first. */
@Command(
        name = "serve",
        description = "Serve a generated output, or generate one from a repository and serve it.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery serve --repo .              generate, then serve the result",
            "  chandlery serve --repo . --watch      and again after each change",
            "  chandlery serve public --port 80 --host 0.0.0.0"
        })
public final class ServeCommand implements Callable<Integer> {
    private final Console console;
    private final Waiting waiting;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private What what;

    @Option(
            names = "--ref",
            paramLabel = "COMMIT",
            description = "With --repo: the commit, branch or tag to generate from. Default: HEAD.")
    private @Nullable String ref;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "With --repo: where to generate. Default: a folder in the user's cache.")
    private @Nullable Path out;

    @Option(names = "--watch", description = "With --repo: generate again whenever the sources change.")
    private boolean watch;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = "localhost",
            description = "The name or address to listen on; 0.0.0.0 for every network. Default: ${DEFAULT-VALUE}.")
    private String host = "localhost";

    @Option(
            names = "--port",
            paramLabel = "NUMBER",
            defaultValue = "8080",
            description = "The port to listen on; 0 for a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    /** What is served: picocli lets a user give exactly one. */
    private static final class What {
        @Parameters(paramLabel = "FOLDER", description = "A folder that generate wrote.")
        private @Nullable Path folder;

        @Option(
                names = "--repo",
                paramLabel = "FOLDER",
                description =
                        "A registry: a repository, a folder inside one, or a plain folder. What has errors is left"
                                + " out.")
        private @Nullable Path repo;
    }

    /** Lets a running server run, until it shall stop. */
    interface Waiting {
        void until(IndexServer server, Optional<Watch> watch) throws InterruptedException;
    }

    /** Makes the command; it serves until the process is told to end. */
    public ServeCommand(Console console) {
        this(console, ServeCommand::untilTheProcessEnds);
    }

    ServeCommand(Console console, Waiting waiting) {
        this.console = console;
        this.waiting = waiting;
    }

    @Override
    public Integer call() throws InterruptedException {
        checkOptions();
        try {
            if (what.folder != null) {
                serve(registryIn(console.resolve(what.folder)), Optional.empty());
            } else if (what.repo != null) {
                serveRepository(console.resolve(what.repo));
            }
            return ExitCode.OK;
        } catch (ServerException e) {
            console.err().println("chandlery: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private void checkOptions() {
        if (what.repo == null && (watch || out != null || ref != null)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--ref, --out and --watch need --repo.");
        }
        if (port < 0 || port > 65535) {
            throw new CommandLine.ParameterException(spec.commandLine(), "A port is a number from 0 to 65535.");
        }
    }

    private void serveRepository(Path repo) throws InterruptedException {
        Path folder = out == null ? CacheFolder.of(repo, console) : console.resolve(out);
        Regeneration regeneration = new Regeneration(repo, Optional.ofNullable(ref), folder, out == null, console);
        Optional<Watch> watching = watch
                ? Optional.of(new Watch(regeneration::stamp, regeneration::run, regeneration::failed))
                : Optional.empty();
        regeneration.run();
        serve(folder.resolve("registry"), watching);
    }

    private void serve(Path registry, Optional<Watch> watching) throws InterruptedException {
        try (IndexServer server = IndexServer.start(new ServerOptions(registry, host, port))) {
            console.out().println("Serving the registry at " + server.url());
            console.out().flush();
            watching.ifPresent(Watch::start);
            waiting.until(server, watching);
        } finally {
            watching.ifPresent(Watch::close);
        }
    }

    /** An output holds its registry in a folder of that name; a registry that was copied elsewhere is served as well. */
    private static Path registryIn(Path folder) {
        for (Path candidate : new Path[] {folder.resolve("registry"), folder}) {
            if (Files.isRegularFile(candidate.resolve("index.yaml"))) {
                return candidate;
            }
        }
        throw new ServerException(
                folder + " holds no registry: generate one into it, or give a repository with --repo");
    }

    /** On a signal the process runs its hooks and ends; the hook lets running answers and a running generation end. */
    private static void untilTheProcessEnds(IndexServer server, Optional<Watch> watch) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            watch.ifPresent(Watch::close);
            server.close();
        }));
        new CountDownLatch(1).await();
    }
}
