package dev.chandlery.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.registry.Environment.ArgoCd;
import dev.chandlery.registry.Environment.Strategy;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.testing.RegistryFixture;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ArgoCdFileTest {
    private static final ArgoCd BY_HAND =
            new ArgoCd("cd", false, false, "https://git.acme.example/deploy.git", "HEAD", "");

    @Test
    void theProjectIsWrittenOutAndAllowsTheRepositoryOnly() {
        List<YamlMapping> objects = objects(OverlayFixture.acme(), "prod");

        assertThat(objects).hasSize(2);
        assertThat(objects.get(1).stringAt("spec", "template", "spec", "project"))
                .isEqualTo(objects.get(0).stringAt("metadata", "name"))
                .contains("acme-templates-prod");
        assertThat(strings(objects.get(0), "spec", "sourceRepos"))
                .containsExactly("https://git.acme.example/platform/deployments.git");
    }

    @Test
    void theProjectAllowsEveryDestinationOfTheTargetsAndNoWildcard() {
        String text = OverlayFixture.text(OverlayFixture.acme().tree(), "gitops/argocd/prod.yaml");
        YamlMapping project = objects(OverlayFixture.acme(), "prod").get(0);
        List<String> destinations = items(project, "spec", "destinations").stream()
                .map(d -> d.string("server").orElseThrow() + " "
                        + d.string("namespace").orElseThrow())
                .toList();

        assertThat(text.lines().filter(l -> l.contains("*")))
                .containsExactly("      - path: clusters/gitops/environments/prod/*/*/target.json");
        assertThat(Layout.of(OverlayFixture.acme().input()).overlays().stream()
                        .filter(o -> o.environment().name().value().equals("prod"))
                        .map(o -> o.cluster().server() + " " + TargetFile.destination(o)))
                .hasSameElementsAs(destinations);
    }

    @Test
    void nothingIsSetThatMakesArgoCdRenderOneApplicationAtATime() {
        YamlMapping set = objects(OverlayFixture.acme(), "prod").get(1);

        assertThat(set.at("spec", "template", "spec", "source", "kustomize")).isEmpty();
        assertThat(set.stringAt(
                        "spec", "template", "metadata", "annotations", "argocd.argoproj.io/manifest-generate-paths"))
                .contains(".");
    }

    @Test
    void syncsByItselfOnlyWhenAsked() {
        OverlayFixture byHand = new OverlayFixture()
                .release("t", "a@1.0.0", OverlayFixture.objects("v1 ConfigMap a-v1.0.0"))
                .environment(RegistryFixture.environment("p")
                        .cluster("c")
                        .argocd(BY_HAND)
                        .pin("a@1.0.0"));
        YamlMapping set = objects(byHand, "p").get(1);

        assertThat(set.at("spec", "template", "spec", "syncPolicy", "automated"))
                .isEmpty();
        assertThat(set.stringAt("metadata", "namespace")).contains("cd");
        assertThat(OverlayFixture.text(byHand.tree(), "gitops/argocd/p.yaml"))
                .contains("path: gitops/environments/p/*/*/target.json");
        assertThat(OverlayFixture.text(byHand.tree(), "gitops/environments/p/c/t/target.json"))
                .contains("\"automated\": false", "\"prune\": false");
    }

    @Test
    void everyParameterOfTheTemplateIsInTheTargets() {
        String text = OverlayFixture.text(OverlayFixture.acme().tree(), "gitops/argocd/prod.yaml");
        String target = OverlayFixture.text(
                OverlayFixture.acme().tree(), "gitops/environments/prod/dc-1/argo-data/target.json");

        assertThat(text.lines()
                        .filter(l -> l.contains("{{ ."))
                        .map(l -> l.replaceAll(".*\\{\\{ \\.([a-z.]+) \\}\\}.*", "$1"))
                        .filter(p -> !p.equals("path.path")))
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(target).contains("\"" + parameter + "\": \""));
    }

    @Test
    void aRolloutGoesThroughAllClustersCoveringEachOnce() {
        ArgoCd argocd = new ArgoCd(
                "argocd",
                true,
                true,
                "https://git.acme.example/deploy.git",
                "HEAD",
                "",
                List.of(
                        new Strategy(Strategy.Kind.CLUSTERS, List.of(new EnvironmentName("b")), new TreeMap<>()),
                        new Strategy(Strategy.Kind.SELECTOR, List.of(), new TreeMap<>(Map.of("region", "eu")))));
        OverlayFixture registry = new OverlayFixture()
                .release(
                        "t",
                        "a@1.0.0",
                        OverlayFixture.objects(
                                "v1 ConfigMap a-v1.0.0", "rbac.authorization.k8s.io/v1 ClusterRole a-v1.0.0"))
                .release("t", "x@1.0.0", OverlayFixture.objects("v1 ConfigMap x-v1.0.0"))
                .environment(RegistryFixture.environment("p")
                        .cluster("a", "region=eu")
                        .cluster("b", "region=eu")
                        .cluster("c", "region=eu")
                        .cluster("d")
                        .argocd(argocd)
                        .pin("x@1.0.0")
                        .pin(
                                "a@1.0.0",
                                new Strategy(
                                        Strategy.Kind.CLUSTERS, List.of(new EnvironmentName("c")), new TreeMap<>())));

        YamlMapping set = objects(registry, "p").get(1);

        assertThat(set.stringAt("spec", "strategy", "type")).contains("RollingSync");
        assertThat(items(set, "spec", "strategy", "rollingSync", "steps").stream()
                        .map(step -> items(step, "matchExpressions").stream()
                                .map(each -> each.string("key").orElseThrow() + strings(each, "values"))
                                .toList()
                                .toString()))
                .containsExactly(
                        "[chandlery.dev/cluster[b], chandlery.dev/scope[namespace]]",
                        "[chandlery.dev/cluster[a, c], chandlery.dev/scope[cluster]]",
                        "[chandlery.dev/cluster[a, c], chandlery.dev/scope[namespace]]",
                        "[chandlery.dev/cluster[d], chandlery.dev/scope[namespace]]");
        assertThat(set.stringAt("spec", "template", "metadata", "labels", "chandlery.dev/scope"))
                .contains("{{ .scope }}");
        assertThat(objects(OverlayFixture.acme(), "prod").get(1).at("spec", "strategy"))
                .isEmpty();
    }

    private static List<YamlMapping> objects(OverlayFixture registry, String environment) {
        String text = OverlayFixture.text(registry.tree(), "gitops/argocd/" + environment + ".yaml");
        return YamlReader.read(text.getBytes(StandardCharsets.UTF_8)).documents().stream()
                .map(d -> d.root().asMapping().orElseThrow())
                .toList();
    }

    private static List<YamlMapping> items(YamlMapping node, String first, String... more) {
        return node.at(first, more).flatMap(YamlNode::asSequence).orElseThrow().items().stream()
                .map(i -> i.asMapping().orElseThrow())
                .toList();
    }

    private static List<String> strings(YamlMapping node, String first, String... more) {
        return node.at(first, more).flatMap(YamlNode::asSequence).orElseThrow().items().stream()
                .map(i -> i.asString().orElseThrow())
                .toList();
    }
}
