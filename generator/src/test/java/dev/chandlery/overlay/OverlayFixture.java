package dev.chandlery.overlay;

import dev.chandlery.environment.Deployment;
import dev.chandlery.environment.DeploymentPlan;
import dev.chandlery.environment.DeploymentPlanner;
import dev.chandlery.manifest.FinalObject;
import dev.chandlery.manifest.OpenSubjects;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputTree;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.registry.TagPattern;
import dev.chandlery.source.TreePath;
import dev.chandlery.testing.RegistryFixture;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A registry of releases whose objects are written as YAML under their final names. An object is a singleton when its name
 * does not carry the version.
 */
final class OverlayFixture {
    private static final Set<String> CLUSTER_KINDS =
            Set.of("ClusterRole", "ClusterRoleBinding", "ClusterWorkflowTemplate", "PriorityClass");

    private final RegistryFixture registry = new RegistryFixture();
    private final Map<String, List<FinalObject>> objects = new LinkedHashMap<>();
    private final List<Environment> environments = new ArrayList<>();
    private boolean aliases;

    OverlayFixture release(String team, String id, String yaml, String... dependencies) {
        String suffix = "-v" + RegistryFixture.id(id).version();
        List<FinalObject> read = YamlReader.read(yaml.getBytes(StandardCharsets.UTF_8)).documents().stream()
                .map(d -> d.root().asMapping().orElseThrow())
                .map(node -> new FinalObject(object(node, suffix), new TreePath("objects.yaml"), node))
                .toList();
        objects.put(id, read);
        registry.release(team, id, read.stream().map(FinalObject::object).toList(), dependencies);
        return this;
    }

    OverlayFixture environment(RegistryFixture.EnvironmentBuilder environment) {
        environments.add(environment.build());
        return this;
    }

    /** Lets templates be called by major version, too. */
    OverlayFixture aliases() {
        aliases = true;
        return this;
    }

    OverlayFixture yank(String id) {
        registry.yank(id, "It loses commits.");
        return this;
    }

    private static ReleaseObject object(YamlMapping node, String suffix) {
        String kind = node.string("kind").orElseThrow();
        String name = node.stringAt("metadata", "name").orElseThrow();
        return new ReleaseObject(
                node.string("apiVersion").orElseThrow(),
                kind,
                name,
                name,
                CLUSTER_KINDS.contains(kind),
                !name.endsWith(suffix),
                OpenSubjects.of(kind, node),
                List.of());
    }

    List<RegistryPackage> packages() {
        return registry.packages();
    }

    List<FinalObject> objectsOf(Deployment deployment) {
        return objects.getOrDefault(deployment.release().toString(), List.of());
    }

    DeploymentPlan plan() {
        return DeploymentPlanner.plan(environments, packages(), settings("acme-templates", aliases))
                .plan();
    }

    OverlayInput input() {
        Map<String, byte[]> bases = new HashMap<>();
        bases().forEach(file -> bases.put(file.path(), file.content().bytes()));
        return new OverlayInput(
                settings("acme-templates", aliases), plan(), packages(), path -> Optional.ofNullable(bases.get(path)));
    }

    private List<OutputFile> bases() {
        return packages().stream()
                .flatMap(each -> each.releases().stream())
                .flatMap(release ->
                        Bases.files(release, objects.getOrDefault(release.id().toString(), List.of())).stream())
                .toList();
    }

    OutputTree tree() {
        List<OutputFile> files = new ArrayList<>(Overlays.of(input()).files());
        files.addAll(bases());
        return OutputTree.of(files);
    }

    /** Returns the overlays as they are built. */
    List<OutputFile> rendered() {
        OutputTree tree = tree();
        return Overlays.of(input())
                .rendered(path -> tree.file(path).map(file -> file.content().bytes()));
    }

    static String text(OutputTree tree, String path) {
        return new String(tree.file(path).orElseThrow().content().bytes(), StandardCharsets.UTF_8);
    }

    static RegistrySettings settings(String name) {
        return settings(name, false);
    }

    private static RegistrySettings settings(String name, boolean aliases) {
        return new RegistrySettings(
                name,
                true,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RegistrySettings.Versioning.HISTORY,
                new TagPattern("{package}/v{version}"),
                false,
                RegistrySettings.NameSuffix.DOTS,
                aliases,
                new TreeMap<>(),
                new TreeMap<>(),
                "4.1",
                new TreeMap<>(),
                RegistrySettings.IndexFormat.YAML);
    }

    /** Returns documents of objects given as {@code apiVersion kind name}. */
    static String objects(String... lines) {
        StringBuilder yaml = new StringBuilder();
        for (String line : lines) {
            List<String> words = Arrays.asList(line.split(" ", -1));
            yaml.append("---\napiVersion: ")
                    .append(words.get(0))
                    .append("\nkind: ")
                    .append(words.get(1))
                    .append("\nmetadata: {name: ")
                    .append(words.get(2))
                    .append(", annotations: {chandlery.dev/path: objects.yaml}}\n");
        }
        return yaml.toString();
    }

    /** Returns a registry with every kind of portion, dependencies across teams and two environments. */
    static OverlayFixture acme() {
        return new OverlayFixture()
                .release("platform", "git@1.1.0", git("1.1.0"))
                .release("platform", "git@1.2.0", git("1.2.0"))
                .release(
                        "platform",
                        "report@1.0.0",
                        objects("argoproj.io/v1alpha1 ClusterWorkflowTemplate report-v1.0.0"))
                .release("platform", "nothing@1.0.0", "")
                .release(
                        "data",
                        "etl@2.0.1",
                        objects("argoproj.io/v1alpha1 WorkflowTemplate etl-v2.0.1", "v1 ConfigMap etl-v2.0.1") + """
                                ---
                                apiVersion: argoproj.io/v1alpha1
                                kind: CronWorkflow
                                metadata: {name: etl-nightly, annotations: {argocd.argoproj.io/sync-wave: "5"}}
                                """,
                        "git@1.1.0")
                .environment(RegistryFixture.environment("staging")
                        .cluster("st-1")
                        .namespace("argo-{team}")
                        .track("*", ">=0", 1))
                .environment(RegistryFixture.environment("prod")
                        .promotesFrom("staging")
                        .cluster("dc-1")
                        .cluster("dc-2")
                        .namespace("argo-{team}")
                        .argocd(new Environment.ArgoCd(
                                "argocd",
                                true,
                                true,
                                "https://git.acme.example/platform/deployments.git",
                                "refs/heads/main",
                                "clusters"))
                        .parameter("git", "clone.depth", "1")
                        .parameter("git", "level", "debug")
                        .patch("{kind: WorkflowTemplate, name: 'git-v.*'}", "argo-platform", """
                                apiVersion: argoproj.io/v1alpha1
                                kind: WorkflowTemplate
                                metadata: {name: any, annotations: {acme.example/tier: prod}}
                                spec:
                                  arguments: {parameters: [{name: repo, value: here}]}
                                  templates:
                                    - name: clone
                                      inputs: {parameters: [{name: depth, description: How deep.}]}
                                """)
                        .patch("", "", """
                                apiVersion: v1
                                kind: ConfigMap
                                metadata: {name: etl-v2.0.1}
                                data: {region: eu}
                                """)
                        .patch("{kind: CronWorkflow}", "", "[{op: add, path: /spec, value: {suspend: true}}]")
                        .pin("git@1.1.0", true)
                        .pin("git@1.2.0", "report@1.0.0", "nothing@1.0.0")
                        .pin("etl@2.0.1"));
    }

    private static String git(String version) {
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: git-vX}
                spec:
                  serviceAccountName: git-vX
                  arguments:
                    parameters:
                      - {name: repo}
                      - {name: level, valueFrom: {configMapKeyRef: {name: git, key: level}}, enum: [info, debug]}
                  templates:
                    - name: clone
                      inputs: {parameters: [{name: repo}, {name: depth, default: '0'}]}
                      container: {image: 'alpine:3'}
                ---
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: git-vX}
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: git-vX}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: git-vX}
                subjects:
                  - {kind: ServiceAccount, name: git-vX}
                  - {kind: ServiceAccount, name: elsewhere, namespace: other}
                  - {kind: ServiceAccount, name: runner}
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: git-vX}
                ---
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: git-cloud}
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: CronWorkflow
                metadata: {name: git-mirror, annotations: {chandlery.dev/path: git.yaml}}
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: git-vX}
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata: {name: git-vX}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: git-vX}
                subjects:
                  - {kind: ServiceAccount, name: git-vX}
                  - {kind: ServiceAccount, name: runner}
                  - {kind: User, name: ada, apiGroup: rbac.authorization.k8s.io}
                ---
                apiVersion: scheduling.k8s.io/v1
                kind: PriorityClass
                metadata: {name: git}
                value: 10
                """.replace("vX", "v" + version);
    }
}
