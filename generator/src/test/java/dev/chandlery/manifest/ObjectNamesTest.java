package dev.chandlery.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.RegistrySettings.NameSuffix;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectNamesTest {
    private static List<Manifest> manifests(String yaml) {
        List<Manifest> result = new ArrayList<>();
        YamlReader.read(yaml.getBytes(StandardCharsets.UTF_8)).documents().forEach(document -> {
            var object = document.root().asMapping().orElseThrow();
            result.add(new Manifest(
                    new TreePath("templates/platform/git/all.yaml"),
                    result.size(),
                    object.string("apiVersion").orElseThrow(),
                    object.string("kind").orElseThrow(),
                    object.stringAt("metadata", "name").orElseThrow(),
                    object.stringAt("metadata", "namespace").orElse(""),
                    object));
        });
        return result;
    }

    private static ObjectNames.Named name(String yaml, PackageDefinition definition) {
        return ObjectNames.name(manifests(yaml), definition, NameSuffix.DOTS, false);
    }

    @Test
    void versionedKindsGetTheVersionAndSingletonsKeepTheirName() {
        ObjectNames.Named named = name("""
                {apiVersion: argoproj.io/v1alpha1, kind: WorkflowTemplate, metadata: {name: git}}
                ---
                {apiVersion: argoproj.io/v1alpha1, kind: CronWorkflow, metadata: {name: nightly}}
                ---
                {apiVersion: argoproj.io/v1alpha1, kind: ClusterWorkflowTemplate, metadata: {name: report}}
                """, Definitions.of("git", "1.2.0"));

        assertThat(named.findings()).isEmpty();
        assertThat(named.objects())
                .extracting(o -> o.object().name())
                .containsExactly("git-v1.2.0", "nightly", "report-v1.2.0");
        assertThat(named.objects()).extracting(o -> o.object().singleton()).containsExactly(false, true, false);
        assertThat(named.objects()).extracting(o -> o.object().clusterScoped()).containsExactly(false, false, true);
    }

    @Test
    void dashesReplaceTheDotsOfTheVersionWhenTheRegistryAsksForIt() {
        List<Manifest> git = manifests("{apiVersion: v1, kind: ConfigMap, metadata: {name: git}}");

        assertThat(ObjectNames.name(git, Definitions.of("git", "1.2.0-rc.1"), NameSuffix.DASHES, false)
                        .objects())
                .extracting(o -> o.object().name())
                .containsExactly("git-v1-2-0-rc-1");
    }

    @Test
    void sharedObjectsKeepTheirName() {
        ObjectNames.Named named =
                name("""
                {apiVersion: v1, kind: ServiceAccount, metadata: {name: sync}}
                ---
                {apiVersion: v1, kind: ServiceAccount, metadata: {name: other}}
                ---
                {apiVersion: v1, kind: ConfigMap, metadata: {name: all}}
                """, Definitions.shared("git", "1.2.0", List.of("ServiceAccount/sync", "ConfigMap")));

        assertThat(named.objects()).extracting(o -> o.object().name()).containsExactly("sync", "other-v1.2.0", "all");
    }

    @Test
    void aGrafanaDashboardIsASingleton() {
        assertThat(name("""
                        {apiVersion: v1, kind: ConfigMap, metadata: {name: board, labels: {grafana_dashboard: "1"}}}
                        """, Definitions.of("git", "1.2.0")).objects())
                .extracting(o -> o.object().name())
                .containsExactly("board");
    }

    @Test
    void theLimitCountsTheSuffix() {
        String longest = "a".repeat(63 - "-v1.2.0".length());

        assertThat(template(longest)).isEmpty();
        assertThat(template("a" + longest))
                .extracting(f -> f.rule().id(), Finding::remedy)
                .containsExactly(tuple("name-too-long", "Shorten a" + longest + " by 1 characters."));
    }

    private static List<Finding> template(String name) {
        return name(
                        "{apiVersion: argoproj.io/v1alpha1, kind: WorkflowTemplate, metadata: {name: " + name + "}}",
                        Definitions.of("git", "1.2.0"))
                .findings();
    }

    @ParameterizedTest
    @CsvSource({
        "argoproj.io/v1alpha1, Sensor, 63",
        "argoproj.io/v1alpha1, EventSource, 63",
        "argoproj.io/v1alpha1, WorkflowEventBinding, 63",
        "argoproj.io/v1alpha1, CronWorkflow, 52",
        "argoproj.io/v1alpha1, AppProject, 253",
        "batch/v1, Job, 63",
        "batch/v1, CronJob, 52",
        "apps/v1, StatefulSet, 52",
        "apps/v1, Deployment, 253",
        "v1, Service, 63",
        "serving.knative.dev/v1, Service, 253",
        "v1, Namespace, 63",
        "v1, PersistentVolumeClaim, 253",
        "example.com/v1, Widget, 253",
    })
    void eachKindHasItsOwnLimit(String apiVersion, String kind, int limit) {
        assertThat(rules(apiVersion, kind, "c".repeat(limit))).isEmpty();
        assertThat(rules(apiVersion, kind, "c".repeat(limit + 1))).containsExactly("name-too-long");
    }

    @Test
    void whatIsVersionedMayBeAsLongAsItsKind() {
        String longest = "c".repeat(253 - "-v1.2.0".length());

        assertThat(List.of("ConfigMap", "Secret", "ServiceAccount")).allSatisfy(kind -> {
            assertThat(rules("v1", kind, longest)).isEmpty();
            assertThat(rules("v1", kind, longest + "c")).containsExactly("name-too-long");
        });
        assertThat(rules("rbac.authorization.k8s.io/v1", "Role", "c".repeat(300)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "v1, Service, web-1, ",
        "v1, Service, 1-web, is not a DNS label as RFC 1035 has it",
        "v1, Service, web.1, is not a DNS label as RFC 1035 has it",
        "v1, Namespace, 1-web, ",
        "v1, Namespace, web.1, is not a DNS label",
        "apps/v1, StatefulSet, web.1, is not a DNS label",
        "v1, PersistentVolumeClaim, web.1, ",
        "v1, PersistentVolumeClaim, Web, is not a DNS subdomain",
        "rbac.authorization.k8s.io/v1, ClusterRole, system:Web_1, ",
        "rbac.authorization.k8s.io/v1, ClusterRole, web/1, is not one segment of a path",
    })
    void eachKindHasItsOwnForm(String apiVersion, String kind, String name, @Nullable String problem) {
        assertThat(findings(apiVersion, kind, name).stream().map(Finding::message))
                .allSatisfy(message -> assertThat(message).endsWith(problem + "."))
                .hasSize(problem == null ? 0 : 1);
    }

    private static List<String> rules(String apiVersion, String kind, String name) {
        return findings(apiVersion, kind, name).stream().map(f -> f.rule().id()).toList();
    }

    private static List<Finding> findings(String apiVersion, String kind, String name) {
        return name(
                        "{apiVersion: " + apiVersion + ", kind: " + kind + ", metadata: {name: '" + name + "'}}",
                        Definitions.of("git", "1.2.0"))
                .findings();
    }

    @Test
    void whatAClusterWouldRefuseIsFoundWhereItStands() {
        ObjectNames.Named named = name("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: Upper_Case
                  namespace: argo
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: token}
                stringData: {token: abc}
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: empty}
                stringData: {token: ""}
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: empty}
                """, Definitions.of("git", "1.2.0"));

        assertThat(named.findings())
                .extracting(f -> f.rule().id() + ":" + f.place().mark().line())
                .containsExactly("name-invalid:4", "namespace-fixed:5", "secret-in-git:9", "object-duplicate:19");
    }

    @Test
    void operatorsThatMakeSecretsAreVersionedLikeSecrets() {
        String objects = Stream.of(
                        "ExternalSecret",
                        "SealedSecret",
                        "VaultStaticSecret",
                        "VaultDynamicSecret",
                        "VaultPKISecret",
                        "OnePasswordItem",
                        "SecretProviderClass")
                .map(kind -> "{apiVersion: acme.example/v1, kind: " + kind + ", metadata: {name: token}}\n")
                .collect(Collectors.joining("---\n"));

        assertThat(name(objects, Definitions.of("git", "1.2.0")).objects())
                .hasSize(7)
                .allSatisfy(each -> assertThat(each.object().name()).isEqualTo("token-v1.2.0"));
    }

    @Test
    void anObjectOfTwoVersionsOfItsGroupIsThereTwice() {
        assertThat(name("""
                        {apiVersion: external-secrets.io/v1beta1, kind: ExternalSecret, metadata: {name: token}}
                        ---
                        {apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: {name: token}}
                        ---
                        {apiVersion: other.example/v1, kind: ExternalSecret, metadata: {name: token}}
                        ---
                        {apiVersion: v1, kind: ExternalSecret, metadata: {name: token}}
                        """, Definitions.of("git", "1.2.0")).findings())
                .extracting(f -> f.rule().id() + ":" + f.place().mark().line())
                .containsExactly("object-duplicate:3");
    }

    @Test
    void anUpperCasePreReleaseMakesInvalidNames() {
        assertThat(name("{apiVersion: v1, kind: ConfigMap, metadata: {name: git}}", Definitions.of("git", "1.0.0-RC1"))
                        .findings())
                .extracting(f -> f.rule().id())
                .containsExactly("name-invalid");
    }
}
