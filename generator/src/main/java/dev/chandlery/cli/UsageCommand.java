package dev.chandlery.cli;

import dev.chandlery.generate.RecordUsage;
import dev.chandlery.generate.RecordUsage.Recorded;
import dev.chandlery.generate.WrongRequestException;
import dev.chandlery.registry.ClusterUsage;
import dev.chandlery.registry.ClusterUsage.ReleaseUsage;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.source.SourceException;
import dev.chandlery.usage.ClusterScan;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chandlery usage}: which releases a cluster uses. */
@Command(
        name = "usage",
        description =
                "Record which releases a cluster uses, from dumps of its objects or from the cluster itself. Writes"
                        + " environments/ENVIRONMENT/usage/CLUSTER.yaml for the next commit. What is not among the objects counts as"
                        + " used.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery usage prod/prod-eu --from dump.json",
            "  chandlery usage prod/prod-eu --from workflows.json --from others.json",
            "  chandlery usage prod/prod-eu --context prod-eu"
        })
final class UsageCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ENVIRONMENT/CLUSTER", description = "The cluster.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String target;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Source source;

    /** Where the objects come from: one of the two. */
    static final class Source {
        @Option(
                names = "--from",
                paramLabel = "FILE",
                description = "What kubectl get -o json printed; - is standard input. May be given several times.")
        private List<String> files = new ArrayList<>();

        @ArgGroup(exclusive = false)
        private @Nullable Live live;
    }

    /** A cluster that is asked. */
    static final class Live {
        @Option(
                names = "--context",
                paramLabel = "NAME",
                required = true,
                description = "Ask the cluster of this context, through kubectl.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private String context;

        @Option(
                names = "--kubeconfig",
                paramLabel = "FILE",
                description = "The kubeconfig that holds the context. Default: as for kubectl.")
        private @Nullable Path kubeconfig;
    }

    @Option(
            names = "--kinds",
            paramLabel = "KIND",
            split = ",",
            description = "Kinds that were asked for and of which there may be none, such as Sensor.")
    private List<String> kinds = List.of();

    @Option(
            names = "--taken",
            paramLabel = "TIME",
            description = "When the dumps were made, such as 2026-12-01T09:30:00Z. Default: now.")
    private @Nullable String taken;

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    @Mixin
    private final OutputOption output = new OutputOption();

    UsageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int slash = target.indexOf('/');
        if (slash < 0) {
            throw new WrongRequestException(
                    Quoted.printable(target) + " is not ENVIRONMENT/CLUSTER, such as prod/prod-eu.");
        }
        EnvironmentName environment = Asked.environment(target.substring(0, slash));
        EnvironmentName cluster = Asked.environment(target.substring(slash + 1));
        for (String kind : kinds) {
            if (!ClusterScan.KINDS.contains(kind)) {
                throw new WrongRequestException(Quoted.of(kind) + " is none of the kinds that can name templates: "
                        + String.join(", ", ClusterScan.KINDS) + ".");
            }
        }
        Recorded recorded =
                RecordUsage.run(new RecordUsage.Request(repo.in(console), environment, cluster, moment()), this::show);
        print(recorded);
        return ExitCode.OK;
    }

    private Instant moment() {
        if (taken == null) {
            return console.now();
        }
        try {
            Instant moment = Instant.parse(taken);
            if (moment.isAfter(console.now())) {
                throw new WrongRequestException(
                        "The dumps cannot have been made at " + moment + ", which is yet to come.");
            }
            return moment;
        } catch (DateTimeException e) {
            throw new WrongRequestException(Quoted.of(taken) + " is not a time such as 2026-12-01T09:30:00Z.");
        }
    }

    private void show(ClusterScan scan) {
        kinds.forEach(scan::covers);
        if (source.live != null) {
            new KubectlObjects(source.live.context, source.live.kubeconfig, console).show(scan);
        }
        for (String file : source.files) {
            try (InputStream in =
                    file.equals("-") ? console.in() : Files.newInputStream(console.resolve(Path.of(file)))) {
                scan.read(Quoted.of(file), new BufferedInputStream(in, 1 << 16));
            } catch (IOException e) {
                throw new SourceException(
                        "the dump " + Quoted.of(file) + " cannot be read; check its path and rights.", e);
            }
        }
    }

    private void print(Recorded recorded) {
        ClusterUsage usage = recorded.usage();
        if (output.isJson()) {
            console.out().print(UsageOutput.json(recorded));
        } else {
            console.out().print(UsageOutput.text(recorded));
        }
        note(usage.missingKinds(), "Not among the objects, so everything counts as used: ");
        note(usage.missingNamespaces(), "No object of these namespaces, so what runs there counts as used: ");
        note(usage.opaque(), "Not readable, so look at them yourself: ");
        long uncertain =
                usage.releases().stream().filter(ReleaseUsage::uncertain).count();
        if (uncertain > 0) {
            console.err().println(uncertain + " in use only by names that are not known before a workflow runs.");
        }
    }

    private void note(List<String> names, String words) {
        if (!names.isEmpty()) {
            console.err().println(words + Quoted.printable(String.join(", ", names)));
        }
    }
}
