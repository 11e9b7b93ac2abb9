package dev.chandlery.manifest;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

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
        String longest = "a".repeat(ObjectNames.MAX_LENGTH - "-v1.2.0".length());
        assertThat(name(
                                "{apiVersion: v1, kind: ConfigMap, metadata: {name: " + longest + "}}",
                                Definitions.of("git", "1.2.0"))
                        .findings())
                .isEmpty();

        assertThat(name(
                                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a" + longest + "}}",
                                Definitions.of("git", "1.2.0"))
                        .findings())
                .extracting(f -> f.rule().id(), Finding::remedy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "name-too-long", "Shorten a" + longest + " by 1 characters."));
    }

    @Test
    void aCronWorkflowHas52Characters() {
        String name = "c".repeat(53);
        assertThat(name(
                                "{apiVersion: argoproj.io/v1alpha1, kind: CronWorkflow, metadata: {name: " + name
                                        + "}}",
                                Definitions.of("git", "1.2.0"))
                        .findings())
                .extracting(f -> f.rule().id())
                .containsExactly("name-too-long");
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
