package dev.chandlery.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputTree;
import dev.chandlery.testing.AdmissionPolicyCel;
import dev.chandlery.testing.RegistryFixture;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionPoliciesTest {
    private static final String DIRECTORY = "gitops/policies/prod/";
    private static final OutputTree TREE = new OverlayFixture()
            .release(
                    "platform",
                    "git@1.2.0",
                    OverlayFixture.objects(
                            "argoproj.io/v1alpha1 WorkflowTemplate git-v1.2.0",
                            "argoproj.io/v1alpha1 WorkflowTemplate git-shared",
                            "v1 ConfigMap git-notes"))
            .environment(RegistryFixture.environment("prod").cluster("dc-1").pin("git@1.2.0"))
            .tree();
    private static final AdmissionPolicyCel POLICY =
            new AdmissionPolicyCel(documents("validating-admission-policy.yaml").get(0));

    @ParameterizedTest
    @ValueSource(strings = {"git-v1.2.0", "git-v1-2-0", "git-v-1.2.0", "git.1.2.0", "git-shared", "git-v1"})
    void aTemplateOfARegistryIsAccepted(String name) {
        YamlMapping template = template(name, "1.2.0", "a");

        assertThat(POLICY.matches(template, Optional.empty())).isTrue();
        assertThat(POLICY.refusals(template, Optional.empty())).isEmpty();
        assertThat(POLICY.refusals(template, Optional.of(template))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"git-v1.2.1", "git-v11.2.0", "git", "git-v1.2.0-rc.1", "git-notes", "git-v2"})
    void aNameThatDoesNotEndInTheVersionIsRefused(String name) {
        assertThat(POLICY.refusals(template(name, "1.2.0", "a"), Optional.empty()))
                .containsExactly(
                        "The name of the template does not end in the version that its label app.kubernetes.io/version gives.");
    }

    @Test
    void templatesOfOthersAreLeftAlone() {
        assertThat(POLICY.matches(yaml("metadata: {name: by-hand}"), Optional.empty()))
                .isFalse();
        assertThat(POLICY.matches(yaml("metadata: {generateName: by-hand-}"), Optional.empty()))
                .isFalse();
        assertThat(POLICY.matches(
                        yaml("metadata: {name: git-v1.2.0, labels: {app.kubernetes.io/part-of: another}}"),
                        Optional.empty()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"git-v1.2.0", "git-v1-2-0", "mine-v-10.0.1-rc.1"})
    void aTemplateByHandWithTheNameOfAReleaseIsRefused(String name) {
        assertThat(POLICY.refusals(yaml("metadata: {name: " + name + "}\nspec: {}"), Optional.empty()))
                .isNotEmpty()
                .first()
                .asString()
                .contains("carries the labels");
    }

    @ParameterizedTest
    @CsvSource({
        "app.kubernetes.io/name: git,",
        "app.kubernetes.io/managed-by: chandlery,app.kubernetes.io/managed-by: Helm",
        "app.kubernetes.io/part-of: acme-templates,",
        "chandlery.dev/package: git,chandlery.dev/package: slack",
        "'chandlery.dev/major: \"1\"','chandlery.dev/major: \"2\"'",
        "'chandlery.dev/major: \"1\"',"
    })
    void labelsThatAreTakenAwayOrContradictEachOtherAreRefused(String line, String other) {
        String released = text("git-v1.2.0", "1.2.0", "a");
        String changed = released.replace(line, other == null ? "x: y" : other);
        assertThat(changed).isNotEqualTo(released);

        assertThat(POLICY.refusals(yaml(changed), Optional.of(yaml(released)))).isNotEmpty();
    }

    @Test
    void aReleaseDoesNotChange() {
        YamlMapping released = template("git-v1.2.0", "1.2.0", "a");

        assertThat(POLICY.refusals(template("git-v1.2.0", "1.2.0", "b"), Optional.of(released)))
                .containsExactly(
                        "A release does not change. Release the change as a new version; both run side by side.");
        assertThat(POLICY.refusals(
                        yaml(text("git-v1.2.0", "1.2.0", "a")
                                .replace(
                                        "metadata:\n",
                                        "metadata:\n  annotations: {argocd.argoproj.io/tracking-id: argo}\n")),
                        Optional.of(released)))
                .isEmpty();
    }

    @Test
    void whatThePlanAdjustsMayChangeToThatAndToNothingElse() {
        OutputTree tree = adjusted();
        AdmissionPolicyCel policy = new AdmissionPolicyCel(
                documents(tree, "validating-admission-policy.yaml").get(0));
        String digest = adjusted(tree);
        YamlMapping released = in("platform", "git-v1.2.0", "a", "");
        YamlMapping planned = in("platform", "git-v1.2.0", "b", digest);

        assertThat(policy.refusals(planned, Optional.of(released))).isEmpty();
        assertThat(policy.refusals(planned, Optional.of(in("platform", "git-v1.2.0", "c", "0123456789abcdef0123"))))
                .isEmpty();
        // Once it is there, it does not change, whatever the annotation says.
        assertThat(policy.refusals(in("platform", "git-v1.2.0", "c", digest), Optional.of(planned)))
                .isNotEmpty();
        assertThat(policy.refusals(in("platform", "git-v1.2.0", "c", "0123456789abcdef0123"), Optional.of(planned)))
                .isNotEmpty();
        assertThat(policy.refusals(in("platform", "git-v1.2.0", "a", ""), Optional.of(planned)))
                .isNotEmpty();
        assertThat(policy.refusals(in("platform", "git-v1.2.0", "b", ""), Optional.of(planned)))
                .isNotEmpty();
        // Nor does it open another name or another namespace.
        assertThat(policy.refusals(
                        in("data", "git-v1.2.0", "b", digest), Optional.of(in("data", "git-v1.2.0", "a", ""))))
                .isNotEmpty();
        // What is adjusted no more may go back.
        assertThat(POLICY.refusals(released, Optional.of(planned))).isEmpty();
        assertThat(POLICY.refusals(in("platform", "git-v1.2.0", "c", ""), Optional.of(released)))
                .isNotEmpty();
    }

    private static OutputTree adjusted() {
        return new OverlayFixture()
                .release("platform", "git@1.2.0", """
                        apiVersion: argoproj.io/v1alpha1
                        kind: WorkflowTemplate
                        metadata: {name: git-v1.2.0}
                        spec: {arguments: {parameters: [{name: depth}]}}
                        """)
                .environment(RegistryFixture.environment("prod")
                        .cluster("dc-1")
                        .parameter("git", "depth", "1")
                        .pin("git@1.2.0"))
                .tree();
    }

    /** Returns the digest that the overlay gives to the one template that it adjusts. */
    private static String adjusted(OutputTree tree) {
        String overlay = OverlayFixture.text(tree, "gitops/environments/prod/dc-1/platform/kustomization.yaml");
        Matcher digest = Pattern.compile("adjusted\\s+value: \"?([0-9a-f]{20})").matcher(overlay);
        assertThat(digest.find()).as(overlay).isTrue();
        return digest.group(1);
    }

    private static YamlMapping in(String namespace, String name, String entrypoint, String digest) {
        return yaml(text(name, "1.2.0", entrypoint)
                .replace(
                        "metadata:\n",
                        "metadata:\n  namespace: " + namespace + "\n"
                                + (digest.isEmpty()
                                        ? ""
                                        : "  annotations: {chandlery.dev/adjusted: \"" + digest + "\"}\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"git-shared", "git-v1"})
    void whatIsSharedByVersionsMayChange(String name) {
        assertThat(POLICY.refusals(template(name, "1.2.0", "b"), Optional.of(template(name, "1.1.0", "a"))))
                .isEmpty();
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        assertThat(POLICY.refusals(template("a".repeat(60) + "-v1.2.0", "1.2.0", "a"), Optional.empty()))
                .singleElement()
                .asString()
                .contains("longer than 63");
    }

    @Test
    void kyvernoHasTheSameRulesForTheSameNamespaces() {
        List<YamlMapping> objects = documents("validating-admission-policy.yaml");
        YamlMapping kyverno = documents("kyverno/validating-policy.yaml").get(0);

        for (String key : List.of("matchConditions", "variables", "validations")) {
            assertThat(text(kyverno, key)).as(key).isEqualTo(text(objects.get(0), key));
        }
        assertThat(text(kyverno, "matchConstraints", "namespaceSelector"))
                .isEqualTo(text(objects.get(1), "matchResources", "namespaceSelector"))
                .contains("- platform");
        assertThat(objects.get(1).stringAt("spec", "policyName"))
                .isEqualTo(objects.get(0).stringAt("metadata", "name"))
                .contains("acme-templates-prod");
    }

    @Test
    void anEnvironmentWhereNothingRunsHasNoPolicy() {
        OutputTree empty = new OverlayFixture()
                .environment(RegistryFixture.environment("dev").cluster("dc-1"))
                .tree();

        assertThat(empty.files().stream().map(OutputFile::path)).noneMatch(path -> path.contains("policies"));
    }

    private static List<YamlMapping> documents(String file) {
        return documents(TREE, file);
    }

    private static List<YamlMapping> documents(OutputTree tree, String file) {
        return YamlReader.read(OverlayFixture.text(tree, DIRECTORY + file).getBytes(StandardCharsets.UTF_8))
                .documents()
                .stream()
                .map(document -> document.root().asMapping().orElseThrow())
                .toList();
    }

    private static String text(YamlMapping object, String... path) {
        return YamlWriter.write(object.at("spec", path).orElseThrow());
    }

    private static YamlMapping template(String name, String version, String entrypoint) {
        return yaml(text(name, version, entrypoint));
    }

    private static String text(String name, String version, String entrypoint) {
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata:
                  name: %s
                  labels:
                    app.kubernetes.io/name: git
                    app.kubernetes.io/version: %s
                    app.kubernetes.io/part-of: acme-templates
                    app.kubernetes.io/managed-by: chandlery
                    chandlery.dev/package: git
                    chandlery.dev/team: platform
                    chandlery.dev/major: "1"
                spec:
                  entrypoint: %s
                """.formatted(name, version, entrypoint);
    }

    private static YamlMapping yaml(String text) {
        return YamlReader.read(text.getBytes(StandardCharsets.UTF_8))
                .documents()
                .get(0)
                .root()
                .asMapping()
                .orElseThrow();
    }
}
