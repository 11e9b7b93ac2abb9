package dev.chandlery.generate;

import dev.chandlery.environment.Deployment;
import dev.chandlery.environment.DeploymentPlanner;
import dev.chandlery.manifest.NamedManifest;
import dev.chandlery.registry.ClusterUsage;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.MajorAlias;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.ReleaseSource;
import dev.chandlery.registry.UsageFiles;
import dev.chandlery.source.SourceException;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.Sources;
import dev.chandlery.source.TreePath;
import dev.chandlery.source.WorkingFiles;
import dev.chandlery.usage.ClusterScan;
import dev.chandlery.usage.ClusterScan.Placed;
import dev.chandlery.usage.DumpException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Records which releases a cluster uses, for the next commit. */
public final class RecordUsage {
    private RecordUsage() {}

    /**
     * What to record.
     *
     * @param folder the registry, a folder that can be written
     * @param environment the environment
     * @param cluster one of its clusters
     * @param taken when the objects were read
     */
    public record Request(Path folder, EnvironmentName environment, EnvironmentName cluster, Instant taken) {}

    /**
     * What was recorded.
     *
     * @param file the file, by its path from the top of the registry
     * @param usage its content
     */
    public record Recorded(String file, ClusterUsage usage) {}

    /**
     * Records the usage of a cluster.
     *
     * @param objects shows the objects of the cluster to the scan
     * @throws WrongRequestException when there is no such environment or cluster
     * @throws SourceException when the registry cannot be read or written, or the objects cannot be trusted
     */
    public static Recorded run(Request request, Consumer<ClusterScan> objects) {
        try (SourceRepository repository = Sources.openWorkingFolder(request.folder())) {
            Reading reading = Reading.read(repository, EarlierOutput.NONE);
            checkCluster(
                    EnvironmentLookup.find(reading.environments(), reading.findings(), request.environment()),
                    request.cluster());
            SourceTree head = repository.head();
            ClusterScan scan = new ClusterScan(request.cluster(), request.taken(), placed(request, reading));
            TreePath path = UsageFiles.path(request.environment(), request.cluster());
            Optional<ClusterUsage> earlier = earlier(request, head, path);
            ClusterUsage usage;
            try {
                objects.accept(scan);
                usage = scan.result(earlier);
            } catch (DumpException e) {
                throw new SourceException(String.valueOf(e.getMessage()), e);
            }
            write(request.folder(), head, path, UsageFiles.bytes(usage));
            return new Recorded(path.value(), usage);
        }
    }

    private static Optional<ClusterUsage> earlier(Request request, SourceTree head, TreePath path) {
        Optional<ClusterUsage> earlier =
                UsageFiles.read(head, request.environment(), request.cluster()).value();
        if (earlier.isEmpty() && head.file(path).isPresent()) {
            throw new SourceException("\"" + path
                    + "\" has errors, so what was seen before is not known; chandlery check" + " shows them.");
        }
        return earlier;
    }

    static void write(Path folder, SourceTree head, TreePath path, byte[] content) {
        head.file(path)
                .map(head::read)
                .ifPresentOrElse(
                        old -> WorkingFiles.of(folder).rewrite(path, old, content),
                        () -> WorkingFiles.of(folder).create(path, content));
    }

    private static void checkCluster(Environment environment, EnvironmentName cluster) {
        List<String> names =
                environment.clusters().stream().map(each -> each.name().value()).toList();
        if (!names.contains(cluster.value())) {
            throw new WrongRequestException(
                    environment.name() + " has no cluster " + cluster + "; it has " + String.join(", ", names) + ".");
        }
    }

    /** Returns what the cluster is to run, with the names by which it is used there. */
    private static List<Placed> placed(Request request, Reading reading) {
        List<ReleaseSource> sources = ImplicitDependencies.ofDeployable(reading);
        List<RegistryPackage> packages = Overview.packages(reading, sources);
        List<Deployment> deployments =
                DeploymentPlanner.plan(reading.environments(), packages, reading.settings())
                        .plan()
                        .in(request.environment())
                        .stream()
                        .filter(each -> each.cluster().equals(request.cluster().value()))
                        .toList();
        Set<ReleaseId> deployed = deployments.stream().map(Deployment::release).collect(Collectors.toSet());
        Map<ReleaseId, List<ReleaseObject>> templates = new HashMap<>();
        for (ReleaseSource source : sources) {
            if (deployed.contains(source.id())) {
                templates.put(
                        source.id(),
                        ReleaseFacts.read(source.tree(), source.directory(), reading.settings()).manifests().stream()
                                .map(NamedManifest::object)
                                .filter(each -> each.kind().endsWith("WorkflowTemplate"))
                                .toList());
            }
        }
        List<Placed> placed = new ArrayList<>();
        for (Deployment each : deployments) {
            Set<String> names = new TreeSet<>();
            for (ReleaseObject object : templates.getOrDefault(each.release(), List.of())) {
                names.add(object.kind() + "/" + object.name());
                if (each.aliased()) {
                    MajorAlias.of(object, each.release().version())
                            .ifPresent(alias -> names.add(object.kind() + "/" + alias.name()));
                }
            }
            placed.add(new Placed(each.release(), each.namespace(), names));
        }
        return placed;
    }
}
