package dev.chandlery.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.output.OutputFile;
import dev.chandlery.registry.Environment.ArgoCd;
import dev.chandlery.registry.Environment.Strategy;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.testing.RegistryFixture;
import dev.chandlery.testing.Seeded;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void eachApplicationOfARolloutIsInOneStep() {
        // The fields of ApplicationSets as the CRD of Argo CD 3.5 has them; what it does not know is dropped or
        // refused.
        Map<String, Set<String>> fields = Map.of(
                "spec", Set.of("goTemplate", "goTemplateOptions", "generators", "strategy", "syncPolicy", "template"),
                "strategy", Set.of("type", "rollingSync"),
                "rollingSync", Set.of("steps"),
                "step", Set.of("matchExpressions", "maxUpdate"),
                "expression", Set.of("key", "operator", "values"));
        Seeded.check(100, random -> {
            OverlayFixture registry = rollout(random);
            YamlMapping set = objects(registry, "p").get(1);
            YamlMapping strategy =
                    set.at("spec", "strategy").orElseThrow().asMapping().orElseThrow();
            YamlMapping rolling =
                    strategy.at("rollingSync").orElseThrow().asMapping().orElseThrow();
            assertThat(fields.get("spec")).containsAll(keys(set.at("spec").orElseThrow()));
            assertThat(fields.get("strategy")).containsAll(keys(strategy));
            assertThat(fields.get("rollingSync")).containsAll(keys(rolling));
            List<YamlMapping> steps = items(rolling, "steps");
            assertThat(steps).allSatisfy(step -> {
                assertThat(fields.get("step")).containsAll(keys(step));
                assertThat(items(step, "matchExpressions")).allSatisfy(expression -> {
                    assertThat(fields.get("expression")).isEqualTo(Set.copyOf(keys(expression)));
                    assertThat(expression.string("operator")).contains("In");
                });
            });

            Map<String, String> written = new TreeMap<>();
            set.at("spec", "template", "metadata", "labels")
                    .orElseThrow()
                    .asMapping()
                    .orElseThrow()
                    .entries()
                    .forEach(each ->
                            written.put(each.key(), each.value().asString().orElseThrow()));
            List<String> targets = registry.tree().files().stream()
                    .map(OutputFile::path)
                    .filter(path -> path.matches("gitops/environments/p/[^/]+/[^/]+/target\\.json"))
                    .map(path -> OverlayFixture.text(registry.tree(), path))
                    .toList();
            assertThat(targets).isNotEmpty().allSatisfy(target -> {
                Map<String, String> labels = new TreeMap<>();
                written.forEach((key, value) -> labels.put(key, filled(value, target)));
                assertThat(steps.stream().filter(step -> selects(step, labels)))
                        .as("steps of " + labels)
                        .hasSize(1);
            });
        });
    }

    private static OverlayFixture rollout(Seeded random) {
        List<String> names = List.of("a", "b", "c", "d").subList(0, 1 + random.below(4));
        List<Strategy> steps = random.list(
                3,
                () -> random.oneIn(2)
                        ? new Strategy(
                                Strategy.Kind.CLUSTERS,
                                List.of(new EnvironmentName(random.pick(names))),
                                new TreeMap<>())
                        : new Strategy(
                                Strategy.Kind.SELECTOR,
                                List.of(),
                                new TreeMap<>(Map.of("region", random.pick("eu", "us")))));
        ArgoCd argocd = new ArgoCd(
                "argocd",
                true,
                true,
                "https://git.acme.example/deploy.git",
                "HEAD",
                "",
                steps.isEmpty()
                        ? List.of(
                                new Strategy(Strategy.Kind.SELECTOR, List.of(), new TreeMap<>(Map.of("region", "eu"))))
                        : steps);
        RegistryFixture.EnvironmentBuilder environment =
                RegistryFixture.environment("p").argocd(argocd).pin("x@1.0.0");
        names.forEach(name -> environment.cluster(name, "region=" + random.pick("eu", "us", "ap")));
        names.stream()
                .filter(name -> random.oneIn(2))
                .findFirst()
                .ifPresent(name -> environment.pin(
                        "a@1.0.0",
                        new Strategy(Strategy.Kind.CLUSTERS, List.of(new EnvironmentName(name)), new TreeMap<>())));
        return new OverlayFixture()
                .release(
                        "t",
                        "a@1.0.0",
                        OverlayFixture.objects(
                                "v1 ConfigMap a-v1.0.0", "rbac.authorization.k8s.io/v1 ClusterRole a-v1.0.0"))
                .release("t", "x@1.0.0", OverlayFixture.objects("v1 ConfigMap x-v1.0.0"))
                .environment(environment);
    }

    /** Fills in what the template takes from the file, as {@code missingkey=error} has it. */
    private static String filled(String text, String target) {
        Matcher parameter = Pattern.compile("\\{\\{ \\.([a-z]+) }}").matcher(text);
        return parameter.replaceAll(found -> {
            Matcher value =
                    Pattern.compile("\"" + found.group(1) + "\": \"([^\"]*)\"").matcher(target);
            assertThat(value.find()).as(found.group()).isTrue();
            return value.group(1);
        });
    }

    private static List<String> keys(YamlNode mapping) {
        return mapping.asMapping().orElseThrow().entries().stream()
                .map(YamlMapping.Entry::key)
                .toList();
    }

    private static boolean selects(YamlMapping step, Map<String, String> labels) {
        return items(step, "matchExpressions").stream()
                .allMatch(each -> strings(each, "values")
                        .contains(labels.get(each.string("key").orElseThrow())));
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
