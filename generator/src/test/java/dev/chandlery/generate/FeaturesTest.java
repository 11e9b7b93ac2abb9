package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.bundle.ChartContent;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.testing.Tools;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Features of packages: what is shipped, what overlays take along, and what is wrong with them. */
class FeaturesTest {
    private static final String FEATURE = "templates/platform/git/features/notify/";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeRegistry() throws IOException {
        write("chandlery.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Registry
                metadata: {name: acme}
                spec: {packages: ["templates/{team}/{package}"], versioning: tree}
                """);
        write("templates/platform/slack/package.yaml", definition("slack", "2.0.0", ""));
        write("templates/platform/slack/template.yaml", """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: slack}
                spec: {templates: [{name: send, container: {image: 'alpine:3', command: [echo]}}]}
                """);
        write(
                "templates/platform/git/package.yaml",
                definition("git", "1.2.0", ", features: [notify], dependencies: [{name: slack, version: ^2.0.0}]"));
        write("templates/platform/git/template.yaml", template());
        write("templates/platform/git/versions/1.1.0/package.yaml", definition("git", "1.1.0", ""));
        write("templates/platform/git/versions/1.1.0/template.yaml", template());
        write(FEATURE + "kustomization.yaml", """
                apiVersion: kustomize.config.k8s.io/v1alpha1
                kind: Component
                metadata: {name: notify, annotations: {workflows.argoproj.io/description: Tells a channel.}}
                resources: [channel.yaml]
                patches:
                  - target: {kind: WorkflowTemplate, name: git}
                    patch: |
                      - op: add
                        path: /spec/templates/0/container/envFrom
                        value: [{configMapRef: {name: git-channel}}]
                  - path: notify.yaml
                """);
        write(FEATURE + "channel.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: git-channel}
                data: {CHANNEL: "#git"}
                """);
        write(FEATURE + "notify.yaml", """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: git}
                spec:
                  onExit: notify
                  templates:
                    - name: notify
                      steps: [[{name: send, templateRef: {name: slack, template: send}}]]
                """);
        environment("  features: {git: [notify]}\n");
        write("environments/prod/releases.yaml", """
                apiVersion: chandlery.dev/v1
                kind: ReleaseSet
                spec: {releases: [{package: git, version: 1.2.0}, {package: git, version: 1.1.0}]}
                """);
    }

    @Test
    void anOverlayTakesTheFeatureOfEachReleaseThatHasIt() throws IOException {
        GenerateReport report = generate();

        assertThat(report.findings())
                .extracting(Finding::message)
                .contains("prod runs git@1.1.0, which has no feature notify.");
        assertThat(report.findings()).noneMatch(Finding::isError);
        List<YamlMapping> built = objects("rendered/prod/prod-eu/platform/manifests.yaml");
        YamlMapping git = find(built, "WorkflowTemplate", "git-v1.2.0");
        assertThat(YamlWriter.write(git.get("spec").orElseThrow())).isEqualTo("""
                entrypoint: clone
                onExit: notify
                templates:
                - name: notify
                  steps:
                  - - name: send
                      templateRef:
                        name: slack-v2.0.0
                        template: send
                - container:
                    command:
                    - git
                    envFrom:
                    - configMapRef:
                        name: git-channel-v1.2.0
                    image: alpine/git:2
                  name: clone
                """);
        assertThat(git.stringAt("metadata", "annotations", "chandlery.dev/adjusted"))
                .isPresent();
        YamlMapping channel = find(built, "ConfigMap", "git-channel-v1.2.0");
        assertThat(channel.stringAt("metadata", "namespace")).contains("platform");
        assertThat(channel.stringAt("metadata", "labels", "chandlery.dev/package"))
                .contains("git");
        assertThat(YamlWriter.write(find(built, "WorkflowTemplate", "git-v1.1.0")))
                .doesNotContain("notify");
        assertThat(Files.readString(out("gitops/environments/prod/status.json")))
                .contains("\"notify\"");
    }

    @Test
    void aFeatureReachesTheAliasOfItsRelease() throws IOException {
        aliases();
        GenerateReport report = generate();

        assertThat(report.findings()).noneMatch(Finding::isError);
        List<YamlMapping> built = objects("rendered/prod/prod-eu/platform/manifests.yaml");
        YamlMapping release = find(built, "WorkflowTemplate", "git-v1.2.0");
        YamlMapping alias = find(built, "WorkflowTemplate", "git-v1");
        assertThat(alias.get("spec").orElseThrow().sameValue(release.get("spec").orElseThrow()))
                .isTrue();
        assertThat(alias.stringAt("spec", "onExit")).contains("notify");
        assertThat(built.stream().filter(each -> each.string("kind").orElse("").equals("ConfigMap")))
                .hasSize(1);
        assertThat(Files.readString(out("gitops/packages/git/1.2.0/aliases/features/notify/kustomization.yaml")))
                .contains("name: git-v1\n")
                .doesNotContain("resources:", "git-v1\\.2");
        // Made once, and kept: nothing is written in a second run.
        assertThat(generate().findings()).noneMatch(Finding::isError);
    }

    @Test
    void aFeatureThatSuitsTheReleaseAloneIsFound() throws IOException {
        write(FEATURE + "kustomization.yaml", """
                apiVersion: kustomize.config.k8s.io/v1alpha1
                kind: Component
                patches:
                  - target: {kind: WorkflowTemplate, name: git}
                    patch: |
                      - {op: test, path: /metadata/name, value: git-v1.2.0}
                """);
        assertThat(errors()).isEmpty();
        aliases();
        assertThat(errors())
                .extracting(Finding::message)
                .contains("The feature notify cannot be built for the aliases of its major version: The test of"
                        + " \"/metadata/name\" fails: the value is another.");
    }

    @Test
    void kustomizeBuildsTheSame() throws IOException {
        Tools.requireProgram("kubectl");
        aliases();
        generate();

        try (Stream<Path> overlays = Files.walk(out("gitops/environments"))) {
            List<Path> directories = overlays.filter(path -> path.endsWith("kustomization.yaml"))
                    .map(Path::getParent)
                    .toList();
            assertThat(directories).isNotEmpty();
            for (Path directory : directories) {
                Path below = out("gitops/environments").relativize(directory);
                assertThat(Tools.run(folder, "kubectl", "kustomize", directory.toString()))
                        .isEqualTo(
                                Files.readString(out("rendered").resolve(below).resolve("manifests.yaml")));
            }
        }
    }

    @Test
    void theChartShipsTheFeatureAsReleased() throws IOException {
        generate();

        assertThat(ChartContent.read(Files.readAllBytes(out("registry/charts/git-1.2.0.tgz")))
                        .files()
                        .keySet())
                .anyMatch(name -> name.endsWith("features/notify/kustomization.yaml"))
                .anyMatch(name -> name.endsWith("features/notify/manifests.yaml"));
        assertThat(Files.readString(out("gitops/packages/git/1.2.0/features/notify/kustomization.yaml")))
                .contains("name: slack-v2.0.0", "name: git-v1\\.2\\.0");
        assertThat(out("gitops/packages/git/1.1.0/features")).doesNotExist();
        assertThat(Files.readString(out("registry/api/v1/packages/git/1.2.0.json")))
                .contains("""
                        "features":[{"name":"notify","description":"Tells a channel.","changes":[{"object":"WorkflowTemplate git",\
                        "fields":["/spec/onExit","/spec/templates/0/container/envFrom","/spec/templates/notify/steps"]}],\
                        "adds":["ConfigMap git-channel"]}]""");
    }

    @Test
    void aReleaseKeepsItsFeatureInALaterRun() throws IOException {
        generate();
        environment("  features: {git: [notify]}\n  parameters: {slack: {}}\n");

        assertThat(generate().findings()).noneMatch(Finding::isError);
        assertThat(Files.readString(out("rendered/prod/prod-eu/platform/manifests.yaml")))
                .contains("git-channel-v1.2.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{git: [notfy]} | No release of git has a feature notfy. | Did you mean notify?",
                "{slack: [notify]} | No release of slack has a feature notify. | Remove the entry: the package has no features.",
                "{gti: [notify]} | prod adjusts gti, but there is no such package. | Did you mean git?"
            })
    void aFeatureThatDoesNotExistIsFound(String features, String message, String remedy) throws IOException {
        environment("  features: " + features + "\n");

        assertThat(errors()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo(message);
            assertThat(finding.remedy()).isEqualTo(remedy);
            assertThat(finding.place().path()).isEqualTo("environments/prod/environment.yaml");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: Kustomization | The file is no component of Kustomize.",
                "kind: Component, namePrefix: x | A feature cannot have \"namePrefix\": it would reach objects of other packages.",
                "kind: Component, resources: [../../template.yaml] | There is no file \"../../template.yaml\" in templates/platform/git/features/notify.",
                "kind: Component, resources: [own.yaml] | WorkflowTemplate git is an object of the package already; a feature patches those.",
                "kind: Component, resources: [cron.yaml] | CronWorkflow nightly keeps its name, so two versions of the package would both bring it.",
                "kind: Component, resources: [wide.yaml] | ClusterRole wide is outside namespaces; a feature adds objects of a namespace.",
                "kind: Component, patches: [{patch: '[]', target: {labelSelector: a=b}}] | The target of a patch of a feature cannot have \"labelSelector\".",
                "kind: Component, patches: [{patch: '[]', target: {name: other}}] | The patch is for no object of the package that carries its version.",
                "kind: Component, patches: [{patch: '[]'}] | The JSON patch has no target.",
                "kind: Component, patches: [{patch: 'a: ['}] | The patch is not one YAML document.",
                "kind: Component, patches: [{patch: '[{op: remove, path: /no}]', target: {kind: WorkflowTemplate}}] | The feature notify cannot be built: There is nothing to remove at \"/no\".",
                "kind: Component, patches: [{patch: '[{op: add, path: /spec/workflowTemplateRef, value: {name: unknown}}]', target: {name: git}}] | The patch names WorkflowTemplate unknown, which neither the package nor one of its dependencies has."
            })
    void aFeatureThatCannotBeShippedIsFound(String kustomization, String message) throws IOException {
        write(FEATURE + "kustomization.yaml", "{" + kustomization + "}\n");
        write(FEATURE + "own.yaml", template());
        write(FEATURE + "cron.yaml", """
                apiVersion: argoproj.io/v1alpha1
                kind: CronWorkflow
                metadata: {name: nightly}
                spec: {schedules: ["0 3 * * *"], workflowSpec: {workflowTemplateRef: {name: git}}}
                """);
        write(FEATURE + "wide.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: wide}
                """);

        assertThat(errors()).extracting(Finding::message).contains(message);
    }

    @Test
    void whatIsListedAndWhatIsThereAreTheSame() throws IOException {
        write(
                "templates/platform/git/package.yaml",
                definition("git", "1.2.0", ", features: [notfy], dependencies: [{name: slack, version: ^2.0.0}]"));

        assertThat(check())
                .extracting(Finding::message)
                .contains(
                        "The package lists the feature notfy, but there is no templates/platform/git/features/notfy/kustomization.yaml.",
                        "The feature \"notify\" is not listed in package.yaml, so it is not shipped.");
    }

    private void aliases() throws IOException {
        write("chandlery.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Registry
                metadata: {name: acme}
                spec: {packages: ["templates/{team}/{package}"], versioning: tree, naming: {aliases: true}}
                """);
    }

    private void environment(String more) throws IOException {
        write("environments/prod/environment.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Environment
                metadata: {name: prod}
                spec:
                  clusters: [{name: prod-eu, server: "https://prod-eu.acme.example:6443"}]
                """ + more);
    }

    private static String definition(String name, String version, String more) {
        return """
                apiVersion: chandlery.dev/v1
                kind: Package
                metadata: {name: %s}
                spec: {version: %s, description: Does something.%s}
                """.formatted(name, version, more).replace("something.,", "something,");
    }

    private static String template() {
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: git}
                spec:
                  entrypoint: clone
                  templates: [{name: clone, container: {image: 'alpine/git:2', command: [git]}}]
                """;
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("repo").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path out(String path) {
        return folder.resolve("out").resolve(path);
    }

    private GenerateReport generate() {
        return Generate.run(
                new GenerateRequest(
                        folder.resolve("repo"),
                        Optional.empty(),
                        folder.resolve("out"),
                        false,
                        false,
                        Optional.empty(),
                        false,
                        true),
                "1",
                Progress.NONE);
    }

    private List<Finding> check() {
        return Check.run(CheckRequest.of(folder.resolve("repo")), Progress.NONE).findings();
    }

    private List<Finding> errors() {
        return check().stream().filter(Finding::isError).toList();
    }

    private List<YamlMapping> objects(String path) throws IOException {
        return YamlReader.read(Files.readString(out(path)).getBytes(StandardCharsets.UTF_8)).documents().stream()
                .map(document -> document.root().asMapping().orElseThrow())
                .toList();
    }

    private static YamlMapping find(List<YamlMapping> objects, String kind, String name) {
        return objects.stream()
                .filter(each -> each.string("kind").orElse("").equals(kind)
                        && each.stringAt("metadata", "name").orElse("").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
