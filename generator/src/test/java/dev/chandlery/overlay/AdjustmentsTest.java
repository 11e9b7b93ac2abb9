package dev.chandlery.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.output.OutputTree;
import dev.chandlery.testing.RegistryFixture;
import dev.chandlery.testing.RegistryFixture.EnvironmentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What environments change in releases: what is written for it, and what is wrong with it. */
class AdjustmentsTest {
    private static final String SYNC = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: sync-v1.0.0, annotations: {chandlery.dev/parameter-types: upload.chunk=integer}}
            spec:
              arguments:
                parameters: [{name: bucket}, {name: compression, value: gzip, enum: [gzip, zstd]}]
              templates:
                - name: upload
                  inputs: {parameters: [{name: region, value: eu}, {name: chunk, value: '8'}]}
                  container: {image: 'alpine:3'}
            """;

    @Test
    void aJsonPatchSetsWhatIsWrittenAndNothingElse() {
        assertThat(overlay(prod().parameter("sync", "compression", "zstd")
                        .parameter("sync", "upload.region", "{{workflow.name}}")))
                .contains("name: sync-v1\\.0\\.0")
                .contains("path: /spec/arguments/parameters/1/name")
                .contains("value: compression")
                .contains("path: /spec/arguments/parameters/1/value")
                .contains("value: zstd")
                .contains("path: /spec/templates/0/inputs/parameters/0/value")
                .contains("value: \"{{workflow.name}}\"")
                .contains("path: /metadata/annotations/chandlery.dev~1adjusted");
    }

    @Test
    void anEnvironmentThatChangesNothingHasNoPatch() {
        assertThat(overlay(prod())).doesNotContain("patches");
        assertThat(overlay(prod().parameter("other", "bucket", "x"))).doesNotContain("patches");
    }

    @Test
    void aValueThatIsTheDefaultAlreadyIsNoAdjustment() {
        assertThat(overlay(prod().parameter("sync", "compression", "gzip"))).doesNotContain("chandlery.dev~1adjusted");
    }

    @Test
    void theDigestTellsContentsApart() {
        assertThat(overlay(prod().parameter("sync", "bucket", "a")))
                .isNotEqualTo(overlay(prod().parameter("sync", "bucket", "b")));
        assertThat(overlay(prod().parameter("sync", "bucket", "a")))
                .isEqualTo(overlay(prod().parameter("sync", "bucket", "a")));
    }

    @Test
    void aParameterThatNoReleaseHasIsFound() {
        assertThat(findings(prod().parameter("sync", "buckte", "a")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(OverlayRules.PARAMETER_UNKNOWN);
                    assertThat(finding.place().path()).isEqualTo("environments/prod/environment.yaml");
                    assertThat(finding.place().mark().line()).isEqualTo(20);
                    assertThat(finding.message())
                            .isEqualTo("No release of sync that runs here has a parameter buckte.");
                    assertThat(finding.remedy()).isEqualTo("Did you mean bucket?");
                });
        assertThat(findings(prod().parameter("sync", "region", "us")))
                .extracting(Finding::remedy)
                .containsExactly("Did you mean upload.region, the input of a template?");
        assertThat(findings(prod().parameter("sync", "x", "us")))
                .extracting(Finding::remedy)
                .containsExactly("Its parameters are bucket, compression, upload.chunk, upload.region.");
    }

    @Test
    void aValueOutsideTheEnumIsFoundAndNotWritten() {
        EnvironmentBuilder prod = prod().parameter("sync", "compression", "brotli");

        assertThat(findings(prod))
                .extracting(Finding::message)
                .containsExactly("The parameter compression of sync@1.0.0 cannot be \"brotli\".");
        assertThat(overlay(prod)).doesNotContain("brotli");
    }

    @Test
    void aValueThatIsNotOfTheTypeIsFound() {
        assertThat(findings(prod().parameter("sync", "upload.region", "7"))).isEmpty();
        assertThat(findings(prod().parameter("sync", "upload.chunk", "64"))).isEmpty();
        assertThat(findings(prod().parameter("sync", "upload.chunk", ""))).isEmpty();
        assertThat(findings(prod().parameter("sync", "upload.chunk", "{{workflow.parameters.chunk}}")))
                .isEmpty();
        EnvironmentBuilder prod = prod().parameter("sync", "upload.chunk", "64MB");

        assertThat(findings(prod)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(OverlayRules.PARAMETER_NOT_OF_TYPE);
            assertThat(finding.place().path()).isEqualTo("environments/prod/environment.yaml");
            assertThat(finding.message())
                    .isEqualTo("The parameter upload.chunk of sync@1.0.0 has to be an integer, not \"64MB\".");
        });
        assertThat(overlay(prod)).contains("64MB");
    }

    @Test
    void aPatchGoesWhereItHasAnObject() {
        String patch = "[{op: add, path: /spec/priority, value: 7}]";
        OutputTree tree = registry(prod().patch("{name: 'sync-v.*'}", "", patch).pin("other@1.0.0"))
                .tree();

        assertThat(OverlayFixture.text(tree, "gitops/environments/prod/dc-1/data/kustomization.yaml"))
                .contains("value: 7")
                .doesNotContain("openapi");
        assertThat(tree.file("gitops/environments/prod/dc-1/data/schemas.json")).isEmpty();
        assertThat(OverlayFixture.text(tree, "gitops/environments/prod/dc-1/cluster-scope/kustomization.yaml"))
                .doesNotContain("value: 7");
    }

    @Test
    void aStrategicMergePatchBringsTheSchemasThatItNeeds() {
        String patch =
                "{kind: WorkflowTemplate, apiVersion: argoproj.io/v1alpha1, metadata: {name: sync-v1.0.0}, spec: {priority: 7}}";
        OutputTree tree =
                registry(prod().patch("", "", patch).pin("other@1.0.0")).tree();

        assertThat(OverlayFixture.text(tree, "gitops/environments/prod/dc-1/data/kustomization.yaml"))
                .contains("openapi:\n  path: schemas.json\n");
        assertThat(tree.file("gitops/environments/prod/dc-1/data/schemas.json")).isPresent();
        assertThat(tree.file("gitops/environments/prod/dc-1/cluster-scope/schemas.json"))
                .isEmpty();
    }

    @Test
    void theNamespaceOfATargetIsTheOneInWhichObjectsRun() {
        String patch = "[{op: add, path: /spec/priority, value: 7}]";

        assertThat(findings(prod().patch("{}", "da.a", patch))).isEmpty();
        assertThat(overlay(prod().patch("{}", "da.a", patch))).contains("value: 7");
        assertThat(overlay(prod().patch("{}", "dat", patch))).doesNotContain("value: 7");
        assertThat(findings(prod().patch("{}", "(", patch)))
                .extracting(Finding::rule)
                .containsExactly(OverlayRules.PATCH_INVALID);
    }

    @Test
    void aPatchWithoutAnObjectIsFound() {
        assertThat(findings(prod().patch("{name: sync}", "", "[{op: remove, path: /spec}]")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(OverlayRules.PATCH_UNMATCHED);
                    assertThat(finding.place().mark().line()).isEqualTo(40);
                    assertThat(finding.message()).isEqualTo("The patch has no object in any overlay of prod.");
                    assertThat(finding.remedy())
                            .isEqualTo("Correct the target, or remove the patch. Objects are named as on the cluster.");
                });
        assertThat(findings(prod().patch("", "", "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}")))
                .extracting(Finding::rule)
                .containsExactly(OverlayRules.PATCH_UNMATCHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{op: replace, path: /spec/no/such, value: 1}]",
                "[{op: jump, path: /spec}]",
                "[{op: test, path: /kind, value: Pod}]",
                "[{op: replace, path: /metadata/name, value: other}]",
                "{kind: WorkflowTemplate, apiVersion: argoproj.io/v1alpha1, metadata: {name: a}, spec: {templates: x}}",
                "{kind: [",
                "just words",
                ""
            })
    void aPatchThatCannotBeAppliedIsFoundOnceAndLeftOut(String patch) {
        EnvironmentBuilder prod = prod().cluster("dc-2").patch("{kind: WorkflowTemplate}", "", patch);

        assertThat(findings(prod)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(OverlayRules.PATCH_INVALID);
            assertThat(finding.place().mark().line()).isEqualTo(40);
            assertThat(finding.message())
                    .startsWith("The patch cannot be applied to the overlay environments/prod/dc-1/data: ");
        });
        assertThat(overlay(prod)).doesNotContain("patches:");
    }

    @Test
    void onlyTheSpecOfATemplateMakesItAdjusted() {
        assertThat(findings(prod().patch("{name: '.*'}", "", "[{op: add, path: /metadata/annotations/a, value: b}]")))
                .isEmpty();
        assertThat(overlay(prod().patch("{name: '.*'}", "", "[{op: add, path: /metadata/annotations/a, value: b}]")))
                .contains("path: /metadata/annotations/a")
                .doesNotContain("chandlery.dev~1adjusted");
        assertThat(overlay(prod().patch("{name: '.*'}", "", "[{op: add, path: /spec/priority, value: 7}]")))
                .contains("chandlery.dev~1adjusted");
    }

    private static EnvironmentBuilder prod() {
        return RegistryFixture.environment("prod")
                .cluster("dc-1")
                .namespace("data")
                .pin("sync@1.0.0");
    }

    private static OverlayFixture registry(EnvironmentBuilder environment) {
        return new OverlayFixture()
                .release("data", "sync@1.0.0", SYNC)
                .release(
                        "data", "other@1.0.0", OverlayFixture.objects("rbac.authorization.k8s.io/v1 ClusterRole other"))
                .environment(environment);
    }

    private static String overlay(EnvironmentBuilder environment) {
        return OverlayFixture.text(
                registry(environment).tree(), "gitops/environments/prod/dc-1/data/kustomization.yaml");
    }

    private static List<Finding> findings(EnvironmentBuilder environment) {
        return Overlays.of(registry(environment).input()).findings().stream()
                .filter(finding -> !finding.rule().equals(OverlayRules.ARGOCD_REPO_UNKNOWN))
                .toList();
    }
}
