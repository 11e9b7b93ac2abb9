package dev.chandlery.overlay;

import static dev.chandlery.overlay.OverlayFixture.objects;
import static dev.chandlery.overlay.OverlayFixture.text;
import static dev.chandlery.testing.RegistryFixture.environment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.output.OutputTree;
import dev.chandlery.testing.RegistryFixture;
import dev.chandlery.testing.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AliasesTest {
    private static final String OVERLAY = "gitops/environments/prod/dc-1/platform/kustomization.yaml";

    private static OverlayFixture git(String... pins) {
        return new OverlayFixture()
                .aliases()
                .release("platform", "git@0.9.0", objects("argoproj.io/v1alpha1 WorkflowTemplate git-v0.9.0"))
                .release("platform", "git@1.1.0", template("1.1.0"))
                .release("platform", "git@1.2.0", template("1.2.0"))
                .release("platform", "git@2.0.0", template("2.0.0"))
                .environment(RegistryFixture.environment("prod").cluster("dc-1").pin(pins));
    }

    private static String template(String version) {
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: git-vX, labels: {app.kubernetes.io/version: X}, annotations: {chandlery.dev/path: git.yaml}}
                spec:
                  templates:
                    - name: clone
                      container: {image: 'alpine:3', envFrom: [{configMapRef: {name: git-vX}}]}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: git-vX}
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: ClusterWorkflowTemplate
                metadata: {name: git-vX}
                spec: {templates: [{name: clone, suspend: {}}]}
                """.replace("vX", "v" + version).replace(": X", ": \"" + version + "\"");
    }

    @Test
    void theNewestReleaseOfEachMajorVersionHasItsTemplatesTwice() {
        OutputTree tree =
                git("git@0.9.0", "git@1.1.0", "git@1.2.0", "git@2.0.0").tree();

        assertThat(text(tree, OVERLAY)).contains("""
                        resources:
                        - ../../../../packages/git/0.9.0
                        - ../../../../packages/git/1.1.0
                        - ../../../../packages/git/1.2.0
                        - ../../../../packages/git/1.2.0/aliases
                        - ../../../../packages/git/2.0.0
                        - ../../../../packages/git/2.0.0/aliases
                        """);
        assertThat(text(tree, "gitops/packages/git/1.2.0/aliases/manifests.yaml"))
                .isEqualTo("""
                        apiVersion: argoproj.io/v1alpha1
                        kind: WorkflowTemplate
                        metadata:
                          name: git-v1
                          labels:
                            app.kubernetes.io/version: 1.2.0
                          annotations:
                            chandlery.dev/path: git.yaml
                            chandlery.dev/alias-of: git-v1.2.0
                        spec:
                          templates:
                          - name: clone
                            container:
                              image: alpine:3
                              envFrom:
                              - configMapRef:
                                  name: git-v1.2.0
                        """);
        assertThat(text(tree, "gitops/packages/git/2.0.0/cluster-scope/aliases/manifests.yaml"))
                .contains("name: git-v2", "kind: ClusterWorkflowTemplate");
        assertThat(tree.files())
                .filteredOn(file -> file.path().contains("/aliases/"))
                .hasSize(8)
                .extracting(OutputFile::role)
                .containsOnly(Role.PUBLISHED);
    }

    @Test
    void anAliasMovesWhenANewerReleaseOfItsMajorVersionIsDeployed() {
        assertThat(text(git("git@1.1.0").tree(), OVERLAY)).contains("packages/git/1.1.0/aliases\n");
        assertThat(text(git("git@1.1.0", "git@1.2.0").tree(), OVERLAY))
                .contains("packages/git/1.2.0/aliases\n")
                .doesNotContain("packages/git/1.1.0/aliases");
    }

    @Test
    void withoutTheSettingThereAreNone() {
        OutputTree tree = OverlayFixture.acme().tree();

        assertThat(tree.files()).extracting(OutputFile::path).noneMatch(path -> path.contains("alias"));
    }

    @Test
    void anObjectThatHasTheNameOfAnAliasWins() {
        OverlayFixture registry = new OverlayFixture()
                .aliases()
                .release("platform", "git@1.2.0", template("1.2.0"))
                .release("platform", "old@1.0.0", objects("argoproj.io/v1alpha1 WorkflowTemplate git-v1"))
                .environment(environment("prod").cluster("dc-1").pin("git@1.2.0", "old@1.0.0"));

        assertThat(Overlays.of(registry.input()).findings())
                .filteredOn(finding -> finding.isError())
                .extracting(finding -> finding.message() + " " + finding.remedy())
                .containsExactly(
                        "old@1.0.0 and the alias of git@1.2.0 both bring WorkflowTemplate git-v1 to the namespace platform of"
                                + " prod. Rename one of the objects, or leave spec.naming.aliases in chandlery.yaml off.");
        assertThat(text(registry.tree(), OVERLAY))
                .contains("packages/old/1.0.0")
                .doesNotContain("packages/git/1.2.0/aliases");
    }

    @Test
    void kustomizePrintsWhatIsRendered(@TempDir Path folder) throws IOException, InterruptedException {
        Tools.requireProgram("kubectl");
        OverlayFixture registry = git("git@1.1.0", "git@1.2.0", "git@2.0.0");
        for (OutputFile file : registry.tree().files()) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.content().bytes());
        }
        List<OutputFile> rendered = registry.rendered();
        assertThat(rendered).hasSize(2);
        for (OutputFile file : rendered) {
            String overlay =
                    file.path().replace("rendered/", "gitops/environments/").replace("/manifests.yaml", "");
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", overlay)
                    .directory(folder.toFile())
                    .start();
            String printed = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(new String(file.content().bytes(), StandardCharsets.UTF_8))
                    .isEqualTo(printed)
                    .contains("name: git-v1\n", "name: git-v2\n");
        }
    }
}
