package dev.chandlery.overlay;

import static dev.chandlery.overlay.OverlayFixture.objects;
import static dev.chandlery.overlay.OverlayFixture.text;
import static dev.chandlery.testing.RegistryFixture.environment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputTree;
import dev.chandlery.testing.Golden;
import dev.chandlery.testing.RegistryFixture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class OverlaysTest {
    @Test
    void writesTheGitopsFolder() {
        OutputTree tree = OverlayFixture.acme().tree();

        StringBuilder all = new StringBuilder();
        for (OutputFile file : tree.files()) {
            all.append("=== ")
                    .append(file.role())
                    .append(' ')
                    .append(file.path())
                    .append('\n');
            if (!file.path().endsWith("/manifests.yaml") && !file.path().endsWith("/schemas.json")) {
                all.append(text(tree, file.path()));
            }
        }
        Golden.assertEqual("overlay/gitops.txt", all.toString());
    }

    @Test
    void givesEqualFilesAndFingerprintsForEqualInput() {
        assertThat(contents(OverlayFixture.acme().tree()))
                .isEqualTo(contents(OverlayFixture.acme().tree()));
    }

    @Test
    void changesTheFingerprintsOfChangedFilesOnly() {
        OutputTree before = OverlayFixture.acme().tree();
        OutputTree after = OverlayFixture.acme()
                .release("data", "etl@2.1.0", objects("v1 ConfigMap etl-v2.1.0"), "git@1.1.0")
                .tree();

        assertThat(before.files())
                .filteredOn(f -> !f.fingerprint().isEmpty())
                .filteredOn(f -> !f.fingerprint()
                        .equals(after.file(f.path()).orElseThrow().fingerprint()))
                .extracting(OutputFile::path)
                .containsExactlyInAnyOrder(
                        "gitops/environments/staging/st-1/argo-data/kustomization.yaml",
                        "gitops/environments/staging/status.json");
    }

    @Test
    void everyFileWhoseContentChangesHasAnotherFingerprint() {
        List<OutputTree> trees = List.of(
                OverlayFixture.acme().tree(),
                OverlayFixture.acme().release("data", "etl@2.1.0", "").tree(),
                OverlayFixture.acme()
                        .environment(environment("dev").cluster("st-1").track("*", ">=0", 2))
                        .tree());
        for (OutputTree one : trees) {
            for (OutputTree other : trees) {
                one.files()
                        .forEach(file -> other.file(file.path())
                                .filter(twin -> !twin.fingerprint().isEmpty())
                                .filter(twin -> twin.fingerprint().equals(file.fingerprint()))
                                .ifPresent(twin ->
                                        assertThat(text(one, file.path())).isEqualTo(text(other, file.path()))));
            }
        }
    }

    @Test
    void namesBothPackagesThatBringOneObjectAndLeavesOutTheSecond() {
        OverlayFixture registry = new OverlayFixture()
                .release("data", "a@1.0.0", objects("v1 ConfigMap settings", "v1 ConfigMap a-v1.0.0"))
                .release("data", "b@1.0.0", objects("v1 ConfigMap settings", "v1 ConfigMap b-v1.0.0"))
                .environment(environment("p").cluster("c").pin("a@1.0.0", "b@1.0.0"));

        assertThat(errors(registry))
                .containsExactly(
                        "templates/data/b/package.yaml object-collision a@1.0.0 and b@1.0.0 both bring ConfigMap settings to the namespace data of p.");
        assertThat(text(registry.tree(), "gitops/environments/p/c/data/kustomization.yaml"))
                .contains("packages/a/1.0.0/singletons", "packages/b/1.0.0\n")
                .doesNotContain("packages/b/1.0.0/singletons");
    }

    @Test
    void findsTwoVersionsUnderOneNameButNotOneSingleton() {
        OverlayFixture registry = new OverlayFixture()
                .release("data", "a@1.0.0", objects("v1 ConfigMap a", "argoproj.io/v1alpha1 WorkflowTemplate x-v1.0.0"))
                .release("data", "a@1.1.0", objects("v1 ConfigMap a", "argoproj.io/v1alpha1 WorkflowTemplate x-v1.1.0"))
                .environment(environment("p").cluster("c").pin("a@1.0.0", "a@1.1.0"));

        assertThat(errors(registry)).isEmpty();
    }

    @Test
    void warnsOfOverlaysWithManyObjects() {
        String[] many = IntStream.range(0, 501)
                .mapToObj(i -> "v1 ConfigMap c" + i + "-v1.0.0")
                .toArray(String[]::new);
        OverlayFixture registry = new OverlayFixture()
                .release("data", "big@1.0.0", objects(many))
                .environment(environment("p").cluster("c").cluster("d").pin("big@1.0.0"));

        assertThat(Overlays.of(registry.input()).findings())
                .filteredOn(f -> f.rule().equals(OverlayRules.OVERLAY_TOO_LARGE))
                .extracting(f -> f.message())
                .containsExactly("The overlay environments/p/c/data holds 501 objects; Argo CD works well up to 500.");
    }

    @Test
    void warnsOfEnvironmentsThatMeetOnAServer() {
        OverlayFixture registry = new OverlayFixture()
                .release("data", "a@1.0.0", objects("v1 ConfigMap a-v1.0.0"))
                .release("ops", "b@1.0.0", objects("rbac.authorization.k8s.io/v1 ClusterRole b-v1.0.0"))
                .environment(environment("one").cluster("c").pin("a@1.0.0", "b@1.0.0"))
                .environment(environment("two").cluster("c").pin("a@1.0.0", "b@1.0.0"))
                .environment(environment("three")
                        .cluster("c")
                        .namespace("three-{team}")
                        .pin("a@1.0.0"));

        assertThat(Overlays.of(registry.input()).findings())
                .filteredOn(f -> f.rule().equals(OverlayRules.TARGET_SHARED))
                .extracting(f -> f.place().path() + " " + f.message())
                .containsExactly(
                        "environments/two/environment.yaml one/c and two/c meet on https://c.acme.example:6443: cluster-wide objects, namespace data.");
    }

    @Test
    void saysWhenTheRepositoryOfArgoCdIsUnknown() {
        OverlayFixture registry = OverlayFixture.acme();

        assertThat(Overlays.of(registry.input()).findings())
                .extracting(f -> f.place().path() + " " + f.rule().id())
                .containsExactly("environments/staging/environment.yaml argocd-repo-unknown");
        assertThat(registry.tree().file("gitops/argocd/staging.yaml")).isEmpty();
        assertThat(registry.tree().file("gitops/argocd/prod.yaml")).isPresent();
    }

    @Test
    void laysOutALargeFleetInSeconds() {
        OverlayFixture registry = new OverlayFixture();
        for (int i = 0; i < 400; i++) {
            for (String version : List.of("1.0.0", "1.1.0")) {
                registry.release(
                        "team-" + i % 40,
                        "p" + i + "@" + version,
                        objects(
                                "argoproj.io/v1alpha1 WorkflowTemplate p" + i + "-v" + version,
                                "rbac.authorization.k8s.io/v1 ClusterRole p" + i + "-v" + version));
            }
        }
        RegistryFixture.EnvironmentBuilder fleet = environment("prod").track("*", ">=0", 2);
        for (int i = 0; i < 200; i++) {
            fleet.cluster("dc-" + i);
        }
        OverlayInput input = registry.environment(fleet).input();

        List<OutputFile> files = Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> Overlays.of(input).files());

        assertThat(files).hasSize(200 * 41 * 2 + 1 + 4);
    }

    @Test
    void namesApplicationsWithoutAmbiguityWithinTheLimitOfLabels() {
        OverlayFixture registry = new OverlayFixture()
                .release("t", "a@1.0.0", objects("v1 ConfigMap a-v1.0.0"))
                .environment(environment("an-environment-with-a-long-name")
                        .namespace("a-namespace-with-a-rather-long-name-{team}")
                        .cluster("a-cluster-with-a-long-name-1")
                        .cluster("a-cluster-with-a-long-name-2")
                        .pin("a@1.0.0"));

        List<String> names = Layout.of(registry.input()).overlays().stream()
                .map(o -> ArgoCdNames.application(OverlayFixture.settings("Acme Templates!"), o))
                .toList();
        assertThat(names)
                .doesNotHaveDuplicates()
                .allMatch(n -> n.length() <= 63)
                .allMatch(n -> n.matches("acme-templates\\.an-environment-with-a-long-name\\.[a-z0-9.-]*[a-z0-9]"));
        assertThat(ArgoCdNames.application(
                        OverlayFixture.settings("!"),
                        Layout.of(OverlayFixture.acme().input()).overlays().get(0)))
                .isEqualTo("chandlery.staging.st-1.argo-data");
    }

    private static List<String> errors(OverlayFixture registry) {
        return Overlays.of(registry.input()).findings().stream()
                .filter(f -> f.isError())
                .map(f -> f.place().path() + " " + f.rule().id() + " " + f.message())
                .toList();
    }

    private static Map<String, String> contents(OutputTree tree) {
        Map<String, String> contents = new TreeMap<>();
        tree.files().forEach(f -> contents.put(f.path(), f.fingerprint() + "\n" + text(tree, f.path())));
        return contents;
    }
}
