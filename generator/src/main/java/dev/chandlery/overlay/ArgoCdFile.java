package dev.chandlery.overlay;

import dev.chandlery.environment.RolloutSteps;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.ArgoCd;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * {@code argocd/<env>.yaml}: the AppProject that says what may go where, and the ApplicationSet that makes one Application
 * of each {@code target.json}. Both are applied by an administrator of Argo CD.
 */
final class ArgoCdFile {
    private final RegistrySettings settings;
    private final Environment environment;
    private final List<Overlay> overlays;
    private final String name;

    ArgoCdFile(RegistrySettings settings, Environment environment, List<Overlay> overlays) {
        this.settings = settings;
        this.environment = environment;
        this.overlays = overlays;
        this.name = ArgoCdNames.project(settings, environment);
    }

    String text() {
        return YamlWriter.writeAll(List.of(project().node(), applicationSet().node()));
    }

    /** Allows what the plan needs and nothing else: these servers and namespaces, and these kinds. */
    private Nodes project() {
        List<Nodes> destinations = overlays.stream()
                .map(o -> new Destination(o.cluster().server(), TargetFile.destination(o)))
                .distinct()
                .sorted(Comparator.comparing(Destination::server).thenComparing(Destination::namespace))
                .map(d -> Nodes.map().put("server", d.server()).put("namespace", d.namespace()))
                .toList();
        return object("AppProject")
                .put(
                        "spec",
                        Nodes.map()
                                .put(
                                        "description",
                                        "Workflow templates of " + settings.name() + " in " + environment.name())
                                .strings(
                                        "sourceRepos",
                                        List.of(environment.argocd().repoUrl()))
                                .list("destinations", destinations)
                                .list("clusterResourceWhitelist", kinds(ReleaseObject::clusterScoped))
                                .list("namespaceResourceWhitelist", kinds(o -> !o.clusterScoped())));
    }

    private record Destination(String server, String namespace) {}

    private record GroupKind(String group, String kind) {}

    private List<Nodes> kinds(Predicate<ReleaseObject> which) {
        Set<String> seen = new HashSet<>();
        return overlays.stream()
                .flatMap(o -> o.parts().stream())
                .filter(p -> seen.add(p.directory()))
                .flatMap(p -> p.objects().stream())
                .filter(which)
                .map(o -> new GroupKind(Groups.of(o.apiVersion()), o.kind()))
                .distinct()
                .sorted(Comparator.comparing(GroupKind::group).thenComparing(GroupKind::kind))
                .map(k -> Nodes.map().put("group", k.group()).put("kind", k.kind()))
                .toList();
    }

    private Nodes applicationSet() {
        ArgoCd argocd = environment.argocd();
        String folder = argocd.path().isEmpty() ? "" : argocd.path() + "/";
        Nodes generator = Nodes.map()
                .put("repoURL", argocd.repoUrl())
                .put("revision", argocd.targetRevision())
                .list(
                        "files",
                        List.of(Nodes.map()
                                .put(
                                        "path",
                                        folder + "gitops/environments/" + environment.name() + "/*/*/target.json")));
        Nodes spec = Nodes.map()
                .put("goTemplate", true)
                .strings("goTemplateOptions", List.of("missingkey=error"))
                .list("generators", List.of(Nodes.map().put("git", generator)))
                // Without these a target file that goes away would take its Application and all templates with it.
                .put(
                        "syncPolicy",
                        Nodes.map().put("applicationsSync", "create-update").put("preserveResourcesOnDeletion", true))
                .put("template", Nodes.map().put("metadata", metadata()).put("spec", application()));
        if (!argocd.rollout().isEmpty()) {
            spec.put("strategy", rollingSync());
        }
        return object("ApplicationSet").put("spec", spec);
    }

    /**
     * Goes from step to step when all Applications of one are healthy; within a step what is outside namespaces comes first,
     * because templates in namespaces call it. An Application in no step would never be synced.
     */
    private Nodes rollingSync() {
        List<Nodes> steps = new ArrayList<>();
        for (List<String> clusters : RolloutSteps.of(environment)) {
            for (String scope : List.of("cluster", "namespace")) {
                boolean any = overlays.stream()
                        .anyMatch(o -> clusters.contains(o.cluster().name().value())
                                && TargetFile.scope(o).equals(scope));
                if (any) {
                    steps.add(Nodes.map()
                            .list(
                                    "matchExpressions",
                                    List.of(in(Labels.CLUSTER, clusters), in(Labels.SCOPE, List.of(scope)))));
                }
            }
        }
        return Nodes.map()
                .put("type", "RollingSync")
                .put("rollingSync", Nodes.map().list("steps", steps));
    }

    private static Nodes in(String label, List<String> values) {
        return Nodes.map().put("key", label).put("operator", "In").strings("values", values);
    }

    private Nodes metadata() {
        return Nodes.map()
                .put("name", "{{ .application }}")
                .put(
                        "labels",
                        Nodes.map()
                                .put(Labels.CLUSTER, "{{ .cluster }}")
                                .put(Labels.ENVIRONMENT, environment.name().value())
                                .put(Labels.SCOPE, "{{ .scope }}"))
                // Bases never change, so a commit concerns an Application only if it touches the overlay's own
                // directory.
                .put("annotations", Nodes.map().put("argocd.argoproj.io/manifest-generate-paths", "."));
    }

    private Nodes application() {
        ArgoCd argocd = environment.argocd();
        Nodes sync = Nodes.map();
        if (argocd.automated()) {
            sync.put(
                    "automated",
                    Nodes.map()
                            .put("prune", argocd.prune())
                            .put("selfHeal", true)
                            .put("allowEmpty", false));
        }
        sync.strings(
                "syncOptions",
                List.of(
                        "ApplyOutOfSyncOnly=true",
                        "ServerSideApply=true",
                        "PruneLast=true",
                        "FailOnSharedResource=true"));
        sync.put(
                "retry",
                Nodes.map()
                        .put("limit", 5)
                        .put(
                                "backoff",
                                Nodes.map()
                                        .put("duration", "10s")
                                        .put("factor", 2)
                                        .put("maxDuration", "5m")));
        return Nodes.map()
                // Written out: from a parameter, whoever can push could choose the project and its rights.
                .put("project", name)
                .put(
                        "source",
                        Nodes.map()
                                .put("repoURL", argocd.repoUrl())
                                .put("targetRevision", argocd.targetRevision())
                                .put("path", "{{ .path.path }}"))
                .put("destination", Nodes.map().put("server", "{{ .server }}").put("namespace", "{{ .namespace }}"))
                .put("revisionHistoryLimit", 3)
                .put("syncPolicy", sync);
    }

    private Nodes object(String kind) {
        return Nodes.map()
                .put("apiVersion", "argoproj.io/v1alpha1")
                .put("kind", kind)
                .put(
                        "metadata",
                        Nodes.map()
                                .put("name", name)
                                .put("namespace", environment.argocd().namespace()));
    }
}
