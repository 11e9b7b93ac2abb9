package dev.chandlery.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.environment.Deployment;
import dev.chandlery.manifest.FinalObject;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputTree;
import dev.chandlery.testing.Tools;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kubectl kustomize} makes of every base and overlay of a registry, built once for all tests. */
class KustomizeOverlaysTest {
    @TempDir
    private static Path folder;

    private static final OverlayFixture REGISTRY = OverlayFixture.acme();
    private static final SortedMap<String, List<YamlMapping>> BUILT = new TreeMap<>();
    private static final SortedMap<String, String> PRINTED = new TreeMap<>();
    private static final SortedMap<String, String> ERRORS = new TreeMap<>();

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        Tools.requireProgram("kubectl");
        OutputTree tree = REGISTRY.tree();
        for (OutputFile file : tree.files()) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.content().bytes());
        }
        for (OutputFile file : tree.files()) {
            if (file.path().endsWith("/kustomization.yaml")) {
                String directory = file.path().substring(0, file.path().lastIndexOf('/'));
                build(directory);
            }
        }
    }

    private static void build(String directory) throws IOException, InterruptedException {
        Path errors = folder.resolve("stderr.txt");
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", directory)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        byte[] output = kubectl.getInputStream().readAllBytes();
        int code = kubectl.waitFor();
        ERRORS.put(directory, (code == 0 ? "" : "exit code " + code + ": ") + Files.readString(errors));
        PRINTED.put(directory, new String(output, StandardCharsets.UTF_8));
        BUILT.put(
                directory,
                YamlReader.read(output).documents().stream()
                        .map(d -> d.root().asMapping().orElseThrow())
                        .toList());
    }

    @Test
    void buildsEverythingWithoutAWarning() {
        assertThat(BUILT).hasSizeGreaterThan(20);
        assertThat(ERRORS).allSatisfy((directory, errors) -> assertThat(errors).isEmpty());
    }

    @Test
    void renderedOverlaysAreWhatKustomizePrints() {
        SortedMap<String, String> rendered = new TreeMap<>();
        for (OutputFile file : REGISTRY.rendered()) {
            assertThat(file.path()).startsWith("rendered/").endsWith("/manifests.yaml");
            String directory = "gitops/environments/"
                    + file.path().substring("rendered/".length(), file.path().lastIndexOf('/'));
            rendered.put(directory, new String(file.content().bytes(), StandardCharsets.UTF_8));
        }
        SortedMap<String, String> printed = new TreeMap<>(PRINTED);
        printed.keySet().removeIf(directory -> !directory.startsWith("gitops/environments/"));
        assertThat(rendered).isEqualTo(printed);
    }

    @Test
    void theOverlaysHoldExactlyThePlannedObjects() {
        SortedMap<String, SortedSet<String>> planned = new TreeMap<>();
        for (Deployment deployment : REGISTRY.plan().deployments()) {
            String cluster = "gitops/environments/" + deployment.environment() + "/" + deployment.cluster() + "/";
            for (FinalObject each : REGISTRY.objectsOf(deployment)) {
                boolean starts = each.object().kind().equals("CronWorkflow");
                boolean wanted =
                        !each.object().singleton() || (deployment.current() && (!starts || deployment.chosen()));
                if (wanted) {
                    boolean wide = each.object().clusterScoped();
                    planned.computeIfAbsent(
                                    cluster + (wide ? "cluster-scope" : deployment.namespace()), k -> new TreeSet<>())
                            .add(each.object().kind() + " " + (wide ? "" : deployment.namespace()) + "/"
                                    + each.object().name());
                }
            }
        }
        SortedMap<String, SortedSet<String>> built = new TreeMap<>();
        BUILT.forEach((directory, objects) -> {
            if (directory.startsWith("gitops/environments/")) {
                SortedSet<String> names = new TreeSet<>();
                objects.forEach(o -> names.add(o.string("kind").orElseThrow() + " "
                        + o.stringAt("metadata", "namespace").orElse("") + "/"
                        + o.stringAt("metadata", "name").orElseThrow()));
                assertThat(objects).hasSameSizeAs(names);
                built.put(directory, names);
            }
        });
        assertThat(built).isEqualTo(planned);
    }

    @Test
    void aCronWorkflowOfADependencyDoesNotRunForItsDependents() {
        assertThat(find("gitops/environments/prod/dc-1/argo-platform", "CronWorkflow", "git-mirror"))
                .isNotEmpty();
        assertThat(find("gitops/environments/prod/dc-1/argo-data", "CronWorkflow", "git-mirror"))
                .isEmpty();
        assertThat(find("gitops/environments/prod/dc-1/argo-data", "ServiceAccount", "git-cloud"))
                .isNotEmpty();
    }

    @Test
    void whatStartsWorkflowsComesAfterWhatTheyNeed() {
        BUILT.forEach((directory, objects) -> {
            if (directory.startsWith("gitops/environments/")) {
                assertThat(objects)
                        .allSatisfy(object -> assertThat(
                                        object.stringAt("metadata", "annotations", "argocd.argoproj.io/sync-wave"))
                                .isEqualTo(
                                        object.string("kind").orElseThrow().equals("CronWorkflow")
                                                ? Optional.of(
                                                        object.stringAt("metadata", "name")
                                                                        .orElseThrow()
                                                                        .equals("etl-nightly")
                                                                ? "5"
                                                                : "1")
                                                : Optional.empty()));
            }
        });
    }

    @Test
    void parametersHaveTheDefaultsOfTheEnvironment() {
        for (String directory : List.of("prod/dc-1/argo-data", "prod/dc-2/argo-data")) {
            YamlMapping template = find("gitops/environments/" + directory, "WorkflowTemplate", "git-v1.1.0")
                    .get(0);
            assertThat(YamlWriter.write(template.at("spec", "arguments").orElseThrow()))
                    .isEqualTo("""
                    parameters:
                    - name: repo
                    - enum:
                      - info
                      - debug
                      name: level
                      value: debug
                    """);
            assertThat(YamlWriter.write(template.at("spec", "templates").orElseThrow()))
                    .contains("    - default: \"0\"\n      name: depth\n      value: \"1\"\n");
            assertThat(template.stringAt("metadata", "annotations", Labels.ADJUSTED))
                    .isPresent();
        }
        YamlMapping asReleased = find(
                        "gitops/environments/staging/st-1/argo-platform", "WorkflowTemplate", "git-v1.2.0")
                .get(0);
        assertThat(YamlWriter.write(asReleased)).doesNotContain("value: ").doesNotContain("adjusted");
    }

    @Test
    void patchesMergeTheListsOfArgo() {
        YamlMapping patched = find("gitops/environments/prod/dc-1/argo-platform", "WorkflowTemplate", "git-v1.2.0")
                .get(0);
        assertThat(YamlWriter.write(patched.get("spec").orElseThrow())).isEqualTo("""
                arguments:
                  parameters:
                  - name: repo
                    value: here
                  - enum:
                    - info
                    - debug
                    name: level
                    value: debug
                serviceAccountName: git-v1.2.0
                templates:
                - container:
                    image: alpine:3
                  inputs:
                    parameters:
                    - default: "0"
                      description: How deep.
                      name: depth
                      value: "1"
                    - name: repo
                  name: clone
                """);
        assertThat(patched.stringAt("metadata", "annotations", "acme.example/tier"))
                .contains("prod");
        assertThat(find("gitops/environments/prod/dc-2/argo-data", "ConfigMap", "etl-v2.0.1")
                        .get(0)
                        .stringAt("data", "region"))
                .contains("eu");
        assertThat(find("gitops/environments/prod/dc-2/argo-data", "CronWorkflow", "etl-nightly")
                        .get(0)
                        .at("spec", "suspend"))
                .isPresent();
    }

    @Test
    void subjectsWithoutANamespaceGetTheOneOfTheOverlay() {
        assertThat(subjects("gitops/environments/prod/dc-1/argo-data", "RoleBinding", "git-v1.1.0"))
                .containsExactly("argo-data/git-v1.1.0", "other/elsewhere", "argo-data/runner");
    }

    @Test
    void clusterWideBindingsNameTheirSubjectInEachNamespace() {
        assertThat(subjects("gitops/environments/prod/dc-1/cluster-scope", "ClusterRoleBinding", "git-v1.1.0"))
                .containsExactly(
                        "argo-data/git-v1.1.0",
                        "argo-platform/git-v1.1.0",
                        "argo-data/runner",
                        "argo-platform/runner",
                        "/ada");
        assertThat(subjects("gitops/environments/prod/dc-1/cluster-scope", "ClusterRoleBinding", "git-v1.2.0"))
                .containsExactly("argo-platform/git-v1.2.0", "argo-platform/runner", "/ada");
    }

    @Test
    void everyObjectOfAnOverlayCarriesEnvironmentAndCluster() {
        BUILT.forEach((directory, objects) -> {
            if (directory.startsWith("gitops/environments/prod/dc-2/")) {
                assertThat(objects)
                        .isNotEmpty()
                        .extracting(o -> List.of(
                                o.stringAt("metadata", "labels", Labels.ENVIRONMENT)
                                        .orElse(""),
                                o.stringAt("metadata", "labels", Labels.CLUSTER).orElse("")))
                        .containsOnly(List.of("prod", "dc-2"));
            }
        });
    }

    @Test
    void theBasesHoldTheObjectsOfTheirRelease() {
        Map<String, Integer> counts = new TreeMap<>();
        BUILT.forEach((directory, objects) -> {
            if (directory.startsWith("gitops/packages/git/1.2.0") || directory.contains("/nothing/")) {
                counts.put(directory.substring("gitops/packages/".length()), objects.size());
            }
        });
        assertThat(counts)
                .isEqualTo(Map.of(
                        "git/1.2.0", 4,
                        "git/1.2.0/singletons", 1,
                        "git/1.2.0/triggers", 1,
                        "git/1.2.0/cluster-scope", 2,
                        "git/1.2.0/cluster-scope/singletons", 1,
                        "nothing/1.0.0", 0));
    }

    private static List<YamlMapping> find(String directory, String kind, String name) {
        return BUILT.getOrDefault(directory, List.of()).stream()
                .filter(o -> o.string("kind").orElse("").equals(kind))
                .filter(o -> o.stringAt("metadata", "name").orElse("").equals(name))
                .toList();
    }

    private static List<String> subjects(String directory, String kind, String name) {
        return find(directory, kind, name)
                .get(0)
                .get("subjects")
                .orElseThrow()
                .asSequence()
                .orElseThrow()
                .items()
                .stream()
                .map(s -> s.asMapping().orElseThrow())
                .map(s -> s.string("namespace").orElse("") + "/"
                        + s.string("name").orElseThrow())
                .toList();
    }
}
