package dev.chandlery.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.kustomize.KustomizeBuilder.Built;
import dev.chandlery.source.DiskLookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is built of small directories. Expectations are what {@code kubectl kustomize} prints. */
class KustomizeBuilderTest {
    private static final String TEMPLATE = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata:
              name: git
              annotations: {order: 0x10}
            spec:
              suspend:
              templates:
              - {name: clone, image: a}
              - {name: tag, image: "1"}
            """;

    private final FileSystem disk = Jimfs.newFileSystem(Configuration.unix());
    private final Path folder = disk.getPath("/work");

    @Test
    void setsNamespaceLabelsAndAnnotationsOfWhatBasesHold() {
        write("base/git.yaml", TEMPLATE);
        write("base/kustomization.yaml", "resources: [git.yaml]\n");
        write("kustomization.yaml", """
                resources: [base]
                namespace: team
                labels: [{pairs: {env: prod, "on": "yes"}}]
                commonAnnotations: {note: "1"}
                """);
        assertThat(built()).isEqualTo("""
                        apiVersion: argoproj.io/v1alpha1
                        kind: WorkflowTemplate
                        metadata:
                          annotations:
                            note: "1"
                            order: "0x10"
                          labels:
                            env: prod
                            "on": "yes"
                          name: git
                          namespace: team
                        spec:
                          suspend: null
                          templates:
                          - image: a
                            name: clone
                          - image: "1"
                            name: tag
                        """);
    }

    @Test
    void withoutASchemaAPatchReplacesListsAndDropsKeysWithoutValue() {
        write("git.yaml", TEMPLATE);
        write("kustomization.yaml", "resources: [git.yaml]\n" + patch("templates: [{name: tag, image: 2}]"));
        assertThat(built()).endsWith("""
                        spec:
                          templates:
                          - image: 2
                            name: tag
                        """);
    }

    @Test
    void withASchemaAPatchMergesListsByKeyAndKeepsTheQuotes() {
        write("git.yaml", TEMPLATE);
        write("schema.json", """
                {"definitions": {"wft": {
                  "x-kubernetes-group-version-kind":
                    [{"group": "argoproj.io", "version": "v1alpha1", "kind": "WorkflowTemplate"}],
                  "properties": {"spec": {"properties": {"templates": {"type": "array", "items": {"type": "object"},
                    "x-kubernetes-patch-strategy": "merge", "x-kubernetes-patch-merge-key": "name"}}}}}}}
                """);
        write(
                "kustomization.yaml",
                "resources: [git.yaml]\nopenapi: {path: schema.json}\n" + patch("templates: [{name: tag, image: 2}]"));
        assertThat(built()).endsWith("""
                        spec:
                          templates:
                          - image: "2"
                            name: tag
                          - image: a
                            name: clone
                        """);
    }

    @Test
    void aComponentChangesWhatItsOverlayHolds() {
        write("git.yaml", TEMPLATE);
        write("feature/kustomization.yaml", """
                apiVersion: kustomize.config.k8s.io/v1alpha1
                kind: Component
                patches:
                - target: {kind: WorkflowTemplate, name: g.*}
                  patch: |
                    - {op: replace, path: /spec/templates/0/image, value: yes}
                    - {op: remove, path: /spec/templates/-1}
                """);
        write("overlay/kustomization.yaml", "resources: [own]\ncomponents: [../feature]\n");
        write("overlay/own/git.yaml", TEMPLATE);
        write("overlay/own/kustomization.yaml", "resources: [git.yaml]\n");
        assertThat(text(build("overlay"))).endsWith("""
                        spec:
                          suspend: null
                          templates:
                          - image: true
                            name: clone
                        """);
    }

    @Test
    void subjectsFollowTheirServiceAccount() {
        write("all.yaml", """
                {apiVersion: v1, kind: ServiceAccount, metadata: {name: runner}}
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata: {name: runner}
                subjects: [{kind: ServiceAccount, name: runner}, {kind: ServiceAccount, name: other}]
                """);
        write("kustomization.yaml", "resources: [all.yaml]\nnamespace: team\n");
        assertThat(built()).endsWith("""
                subjects:
                - kind: ServiceAccount
                  name: runner
                  namespace: team
                - kind: ServiceAccount
                  name: other
                """);
    }

    @Test
    void anEmptyListOfResourcesGivesNothing() {
        write("kustomization.yaml", "resources: []\n");
        assertThat(built()).isEmpty();
    }

    @Test
    void namesTheFirstFeatureThatIsNotSupported() {
        write("git.yaml", TEMPLATE);
        write("kustomization.yaml", "resources:\n- git.yaml\nnamePrefix: x-\nimages: []\n");
        assertThat(finding())
                .isEqualTo("kustomization-unsupported kustomization.yaml:3:1 Chandlery does not build namePrefix.");
        write("kustomization.yaml", "resources: [\"https://example.com/x.yaml\"]\n");
        assertThat(finding())
                .isEqualTo("kustomization-unsupported kustomization.yaml:1:13 Chandlery does not build what comes from"
                        + " elsewhere, such as \"https://example.com/x.yaml\".");
        write("kustomization.yaml", "resources: [git.yaml]\nlabels:\n- pairs: {a: b}\n  includeSelectors: true\n");
        assertThat(finding())
                .isEqualTo("kustomization-unsupported kustomization.yaml:4:3 Chandlery does not build labels with"
                        + " includeSelectors.");
    }

    @Test
    void refusesWhatKustomizeRefuses() {
        assertThat(finding()).startsWith("kustomization-invalid .:0:0 There is no kustomization.yaml");
        write("kustomization.yaml", "resources: [absent.yaml]\n");
        assertThat(finding())
                .isEqualTo("kustomization-invalid kustomization.yaml:1:13 There is no directory \"absent.yaml\".");
        write("kustomization.yaml", "resource: [a]\n");
        assertThat(finding()).contains("There is no field \"resource\" in a kustomization.");
        write("kustomization.yaml", "# nothing\n");
        assertThat(finding()).contains("is not one mapping");
        write("git.yaml", TEMPLATE);
        write("kustomization.yaml", "resources: [git.yaml, git.yaml]\n");
        assertThat(finding())
                .contains(
                        "kustomization.yaml:1:23 There is already an object WorkflowTemplate git in the namespace default.");
        write("kustomization.yaml", "resources: [git.yaml]\n" + patch("templates: x"));
        assertThat(finding()).contains("The patch puts a value of another kind");
        write("over/kustomization.yaml", "resources: [../..]\n");
        assertThat(build("over").findings().toString()).contains("Remove the circle");
        write("over/kustomization.yaml", "resources: [../git.yaml]\n");
        assertThat(build("over").findings().toString()).contains("is not in or below the directory");
        write("git.yaml", TEMPLATE + "  suspend:\n");
        write("kustomization.yaml", "resources: [git.yaml]\n");
        assertThat(finding()).startsWith("kustomization-invalid git.yaml:11:3 The key \"suspend\"");
    }

    @Test
    void patchesThatAreForNothingAreTold() {
        write("git.yaml", TEMPLATE);
        write(
                "kustomization.yaml",
                "resources: [git.yaml]\npatches:\n- target: {name: gone}\n  patch: '[{\"op\": \"remove\", \"path\": \"/a\"}]'\n");
        assertThat(build(".").unmatched())
                .extracting(p -> p.path() + ":" + p.mark().line())
                .containsExactly("kustomization.yaml:3");
    }

    @Test
    void buildsOfOneBuilderShareBasesAndStayApart() {
        write("base/git.yaml", TEMPLATE);
        write("base/kustomization.yaml", "resources: [git.yaml]\n");
        write("one/kustomization.yaml", "resources: [../base]\nnamespace: one\n");
        write("two/kustomization.yaml", "resources: [../base]\n" + patch("entrypoint: clone"));
        KustomizeBuilder builder = new KustomizeBuilder(lookup());
        String one = text(builder.build(lookup().pathOf(folder.resolve("one"))));
        assertThat(one).contains("namespace: one").doesNotContain("entrypoint");
        assertThat(text(builder.build(lookup().pathOf(folder.resolve("two")))))
                .contains("entrypoint: clone")
                .doesNotContain("namespace");
        assertThat(text(builder.build(lookup().pathOf(folder.resolve("one"))))).isEqualTo(one);
    }

    private static String patch(String spec) {
        return "patches:\n- patch: |\n    apiVersion: argoproj.io/v1alpha1\n    kind: WorkflowTemplate\n"
                + "    metadata: {name: git}\n    spec:\n      " + spec + "\n";
    }

    private void write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DiskLookup lookup() {
        return new DiskLookup(folder);
    }

    private Built build(String directory) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KustomizeBuilder(lookup()).build(lookup().pathOf(folder.resolve(directory)));
    }

    private String built() {
        return text(build("."));
    }

    private static String text(Built built) {
        assertThat(built.findings()).isEmpty();
        return new String(built.manifests(), StandardCharsets.UTF_8);
    }

    private String finding() {
        List<Finding> findings = build(".").findings();
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        return finding.rule().id() + " " + finding.place().path() + ":"
                + finding.place().mark().line() + ":" + finding.place().mark().column() + " " + finding.message();
    }
}
