package dev.chandlery.environment;

import static dev.chandlery.testing.RegistryFixture.environment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.environment.DeploymentPlanner.Plan;
import dev.chandlery.registry.Environment.Strategy;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.testing.RegistryFixture;
import dev.chandlery.testing.RegistryFixture.EnvironmentBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeploymentPlannerTest {
    private final RegistryFixture registry = new RegistryFixture()
            .release("platform", "git@1.0.0")
            .release("platform", "git@1.1.0")
            .release("platform", "git@1.2.0-rc.1")
            .release("platform", "slack@2.0.0")
            .release("data", "etl@2.0.1", "git@1.0.0", "slack@2.0.0");

    @Test
    void deploysPinsOnEveryClusterInTheTeamsNamespace() {
        Plan plan = plan(environment("prod").cluster("dc-2").cluster("dc-1").pin("git@1.1.0"));

        assertThat(plan.findings()).isEmpty();
        assertThat(lines(plan))
                .containsExactly(
                        "prod/dc-1/platform git@1.1.0 current [pinned]",
                        "prod/dc-2/platform git@1.1.0 current [pinned]");
    }

    @Test
    void tracksTheNewestStableVersionsOfMatchingPackages() {
        assertThat(lines(plan(environment("dev").cluster("a").track("g*", ">=0", 2))))
                .containsExactly(
                        "dev/a/platform git@1.0.0 [tracked by g* >=0]",
                        "dev/a/platform git@1.1.0 current [tracked by g* >=0]");
        assertThat(lines(plan(environment("dev").cluster("a").track("g*", ">=0", 1))))
                .containsExactly("dev/a/platform git@1.1.0 current [tracked by g* >=0]");
        assertThat(lines(plan(environment("dev").cluster("a").track("git", "<1.1", 5))))
                .containsExactly("dev/a/platform git@1.0.0 current [tracked by git <1.1]");
    }

    @Test
    void tracksPrereleasesOnlyWhenAsked() {
        EnvironmentBuilder asked = environment("dev").cluster("a").track(List.of("git", "x*"), ">=0", 1, true);
        assertThat(lines(plan(asked)))
                .containsExactly("dev/a/platform git@1.2.0-rc.1 current [tracked by git, x* >=0]");
        EnvironmentBuilder notAsked = environment("dev").cluster("a").track("git", ">=1.2.0-0", 1);
        assertThat(lines(plan(notAsked))).isEmpty();
    }

    @Test
    void neverTracksYankedReleasesAndRemovedPackages() {
        registry.yank("git@1.1.0", "loses commits").removed("slack");

        assertThat(lines(plan(environment("dev").cluster("a").track("*", ">=0", 1))))
                .containsExactly(
                        "dev/a/data etl@2.0.1 current [tracked by * >=0]",
                        "dev/a/data git@1.0.0 current [needed by etl@2.0.1]",
                        "dev/a/data slack@2.0.0 current [needed by etl@2.0.1]",
                        "dev/a/platform git@1.0.0 current [tracked by * >=0]");
    }

    @Test
    void putsDependenciesWhereTheirDependentsAre() {
        Plan plan = plan(environment("prod")
                .cluster("dc-1")
                .cluster("dc-2")
                .pin("etl@2.0.1", clusters("dc-2"))
                .pin("git@1.0.0", clusters("dc-1")));

        assertThat(lines(plan))
                .containsExactly(
                        "prod/dc-1/platform git@1.0.0 current [pinned]",
                        "prod/dc-2/data etl@2.0.1 current [pinned]",
                        "prod/dc-2/data git@1.0.0 current [needed by etl@2.0.1]",
                        "prod/dc-2/data slack@2.0.0 current [needed by etl@2.0.1]");
    }

    @Test
    void aPinThatHoldsKeepsTrackingOffItsPackage() {
        assertThat(lines(plan(environment("dev")
                        .cluster("a")
                        .hold("git@1.0.0")
                        .track("*", ">=0", 2)
                        .namespace("workflows"))))
                .containsExactly(
                        "dev/a/workflows etl@2.0.1 current [tracked by * >=0]",
                        "dev/a/workflows git@1.0.0 current [held against tracking, needed by etl@2.0.1, pinned]",
                        "dev/a/workflows slack@2.0.0 current [needed by etl@2.0.1, tracked by * >=0]");
    }

    @Test
    void aReleaseWhoseEndIsAnnouncedStaysAndSaysUntilWhen() {
        assertThat(lines(plan(environment("prod").cluster("a").pin("git@1.1.0").retire("git@1.0.0", "2026-12-01"))))
                .containsExactly(
                        "prod/a/platform git@1.0.0 [pinned, retiring until 2026-12-01]",
                        "prod/a/platform git@1.1.0 current [pinned]");
    }

    @Test
    void followsDependenciesOfDependencies() {
        registry.release("ml", "train@1.0.0", "etl@2.0.1");

        assertThat(lines(plan(environment("prod").cluster("a").pin("train@1.0.0"))))
                .containsExactly(
                        "prod/a/ml etl@2.0.1 current [needed by train@1.0.0]",
                        "prod/a/ml git@1.0.0 current [needed by etl@2.0.1]",
                        "prod/a/ml slack@2.0.0 current [needed by etl@2.0.1]",
                        "prod/a/ml train@1.0.0 current [pinned]");
    }

    @Test
    void namesEveryReasonOfAPlaceOnce() {
        Plan plan = plan(environment("prod")
                .namespace("workflows")
                .cluster("a")
                .cluster("b")
                .pin("git@1.0.0", clusters("a"))
                .pin("etl@2.0.1")
                .track("git", "1.0.x", 3));

        assertThat(lines(plan))
                .contains(
                        "prod/a/workflows git@1.0.0 current [needed by etl@2.0.1, pinned, tracked by git 1.0.x]",
                        "prod/b/workflows git@1.0.0 current [needed by etl@2.0.1, tracked by git 1.0.x]");
    }

    @Test
    void takesThePinnedCurrentVersionElseTheNewestChosenElseTheNewestNeeded() {
        registry.release("platform", "deploy@1.0.0", "git@1.1.0");

        assertThat(lines(plan(
                        environment("p").cluster("a").pin("git@1.0.0", true).pin("git@1.1.0"))))
                .containsExactly("p/a/platform git@1.0.0 current [pinned]", "p/a/platform git@1.1.0 [pinned]");
        assertThat(lines(plan(environment("p").cluster("a").pin("git@1.0.0", "deploy@1.0.0"))))
                .as("the version that people chose, although a newer one is needed")
                .contains("p/a/platform git@1.0.0 current [pinned]", "p/a/platform git@1.1.0 [needed by deploy@1.0.0]");
        assertThat(lines(plan(environment("p").cluster("a").pin("deploy@1.0.0"))))
                .contains("p/a/platform git@1.1.0 current [needed by deploy@1.0.0]");
        assertThat(lines(plan(
                        environment("p").cluster("a").pin("git@1.1.0", false).pin("git@1.0.0"))))
                .containsExactly("p/a/platform git@1.0.0 current [pinned]", "p/a/platform git@1.1.0 [pinned]");
        assertThat(lines(plan(environment("p").cluster("a").pin("git@1.1.0", false))))
                .containsExactly("p/a/platform git@1.1.0 [pinned]");
    }

    @Test
    void choosesClustersByLabelsAndByName() {
        EnvironmentBuilder builder = environment("p")
                .cluster("eu-1", "region=eu", "tier=1")
                .cluster("eu-2", "region=eu")
                .cluster("us-1", "region=us")
                .strategy(selector("region", "eu"))
                .pin("git@1.0.0")
                .pin("slack@2.0.0", clusters("us-1", "eu-2"));

        assertThat(lines(plan(builder)))
                .containsExactly(
                        "p/eu-1/platform git@1.0.0 current [pinned]",
                        "p/eu-2/platform git@1.0.0 current [pinned]",
                        "p/eu-2/platform slack@2.0.0 current [pinned]",
                        "p/us-1/platform slack@2.0.0 current [pinned]");
    }

    @Test
    void movesAllVersionsWithThePackageToItsNewTeam() {
        registry.release("ci", "git@1.3.0");

        assertThat(lines(plan(environment("p").cluster("a").pin("git@1.0.0"))))
                .containsExactly("p/a/ci git@1.0.0 current [pinned]");
    }

    @Test
    void ordersEnvironmentsAfterThoseTheyPromoteFrom() {
        Plan plan = plan(
                environment("prod").promotesFrom("staging"),
                environment("staging").promotesFrom("zdev"),
                environment("zdev"),
                environment("alone"));

        assertThat(plan.plan().environments())
                .extracting(e -> e.name().value())
                .containsExactly("alone", "zdev", "staging", "prod");
        assertThat(plan.findings()).isEmpty();
    }

    @Test
    void reportsWhatIsWrongWithPins() {
        registry.yank("git@1.0.0", "loses commits");

        assertThat(findings(plan(environment("p").cluster("a").pin("gti@1.0.0", "git@9.0.0", "git@1.0.0"))))
                .containsExactly(
                        "environments/p/releases.yaml:10 release-unknown p pins gti@1.0.0, but there is no package gti. Did you mean git?",
                        "environments/p/releases.yaml:11 release-unknown p pins git@9.0.0, but that version was never released. The newest release is 1.1.0.",
                        "environments/p/releases.yaml:12 release-yanked p pins git@1.0.0, which was withdrawn: loses commits Move to 1.1.0, the newest release that was not withdrawn.");
    }

    @Test
    void reportsStrategiesThatChooseNothing() {
        assertThat(findings(plan(environment("p")
                        .cluster("dc-1")
                        .strategy(selector("region", "mars"))
                        .pin("git@1.0.0", clusters("dc1"))
                        .pin("slack@2.0.0"))))
                .containsExactly(
                        "environments/p/environment.yaml:0 selector-matches-nothing No cluster of p has the labels region=mars. Correct the selector, or give the labels to a cluster in environment.yaml.",
                        "environments/p/releases.yaml:10 cluster-unknown p has no cluster dc1. Did you mean dc-1?",
                        "environments/p/releases.yaml:10 deployed-nowhere git@1.0.0 is deployed on no cluster of p. Give the environment a cluster, or the release a strategy that chooses one.");
        assertThat(findings(plan(environment("p").pin("git@1.0.0"))))
                .containsExactly(
                        "environments/p/releases.yaml:10 deployed-nowhere git@1.0.0 is deployed on no cluster of p. Give the environment a cluster, or the release a strategy that chooses one.");
    }

    @Test
    void reportsTracksThatChooseNothing() {
        assertThat(findings(plan(environment("p")
                        .cluster("a")
                        .track("slcak", ">=0", 1)
                        .track("*", ">=7", 1)
                        .track("git", "newest", 1))))
                .containsExactly(
                        "environments/p/environment.yaml:10 track-matches-nothing No package has a name like slcak. Did you mean slack?",
                        "environments/p/environment.yaml:11 track-matches-nothing No release of the packages * is in the range >=7. Widen the range, or set prereleases: true.");
    }

    @Test
    void reportsTwoCurrentVersionsAtOnePlaceOnly() {
        assertThat(findings(plan(environment("p")
                        .cluster("a")
                        .pin("git@1.0.0", true)
                        .pin("git@1.1.0", true)
                        .pin("slack@2.0.0", true))))
                .containsExactly(
                        "environments/p/releases.yaml:11 current-ambiguous git@1.0.0 and git@1.1.0 are both pinned as current in p. Leave current: true on one of them, or give them different clusters.");
        Plan apart = plan(environment("p")
                .cluster("a")
                .cluster("b")
                .pin("git@1.0.0", java.util.Optional.of(true), java.util.Optional.of(clusters("a")))
                .pin("git@1.1.0", java.util.Optional.of(true), java.util.Optional.of(clusters("b"))));
        assertThat(apart.findings()).isEmpty();
        assertThat(lines(apart))
                .containsExactly("p/a/platform git@1.0.0 current [pinned]", "p/b/platform git@1.1.0 current [pinned]");
    }

    @Test
    void reportsNamespacesThatCannotBe() {
        registry.release("Team A", "odd@1.0.0").release("cluster-scope", "scoped@1.0.0");

        Plan plan = plan(environment("p").cluster("a").pin("odd@1.0.0", "scoped@1.0.0"));

        assertThat(lines(plan)).isEmpty();
        assertThat(plan.findings())
                .extracting(f -> f.rule().id() + " " + f.message())
                .containsExactly(
                        "namespace-invalid The namespace of odd in p would be \"Team A\", which is not 1 to 63 lower-case letters, digits and inner dashes.",
                        "namespace-invalid The namespace of scoped in p would be \"cluster-scope\", which stands for cluster-wide objects.");
    }

    @Test
    void reportsMissingDependenciesAndDeploysTheRest() {
        registry.release("data", "lost@1.0.0", "gone@1.0.0", "slack@2.0.0");

        Plan plan = plan(environment("p").cluster("a").pin("lost@1.0.0"));

        assertThat(plan.findings())
                .extracting(f -> f.place().path() + " " + f.rule().id() + " " + f.message())
                .containsExactly(
                        "templates/data/lost/package.yaml deployed-dependency-missing lost@1.0.0 needs gone@1.0.0, which is not a release of this registry.");
        assertThat(lines(plan)).hasSize(2);
    }

    @Test
    void keepsEnvironmentsThatPromoteInACircleOrFromNowhere() {
        Plan plan = plan(
                environment("y").promotesFrom("x"),
                environment("x").promotesFrom("y"),
                environment("prod").promotesFrom("gone"));

        assertThat(plan.plan().environments()).extracting(e -> e.name().value()).containsExactly("prod", "x", "y");
    }

    @Test
    void survivesReleasesThatNeedEachOther() {
        registry.release("data", "a@1.0.0", "b@1.0.0").release("data", "b@1.0.0", "a@1.0.0");

        assertThat(lines(plan(environment("p").cluster("c").pin("a@1.0.0"))))
                .containsExactly(
                        "p/c/data a@1.0.0 current [needed by b@1.0.0, pinned]",
                        "p/c/data b@1.0.0 current [needed by a@1.0.0]");
    }

    @Test
    void aliasesLeadToTheReleaseThatWouldBeCurrentOfEachMajorVersion() {
        registry.release("platform", "git@1.1.1")
                .release("platform", "git@2.0.0")
                .release("platform", "old@0.9.0")
                .release("ci", "build@1.0.0", "git@1.1.1")
                .yank("git@1.1.1", "loses commits");

        assertThat(aliased(environment("p").cluster("a").pin("git@1.0.0", "git@1.1.0", "git@2.0.0", "old@0.9.0")))
                .as("the newest of each major version from 1 on")
                .containsExactly("platform git@1.1.0", "platform git@2.0.0");
        assertThat(aliased(environment("p").cluster("a").pin("git@1.0.0", true).pin("git@1.1.0")))
                .as("the one that is pinned as current")
                .containsExactly("platform git@1.0.0");
        assertThat(aliased(environment("p").cluster("a").pin("git@1.0.0").pin("git@1.1.0", false)))
                .as("not one that is not to be current")
                .containsExactly("platform git@1.0.0");
        assertThat(aliased(environment("p").cluster("a").pin("git@1.0.0", "git@1.2.0-rc.1", "git@1.1.1")))
                .as("what a range would choose")
                .containsExactly("platform git@1.0.0");
        assertThat(aliased(environment("p").cluster("a").pin("git@1.2.0-rc.1", "git@1.1.1")))
                .as("else the newest of what no range would choose")
                .containsExactly("platform git@1.2.0-rc.1");
        assertThat(aliased(environment("p").namespace("w").cluster("a").pin("etl@2.0.1", "git@1.1.0")))
                .as("what was chosen, though others need another one; and what is only needed")
                .containsExactly("w etl@2.0.1", "w git@1.1.0", "w slack@2.0.0");
    }

    private List<String> aliased(EnvironmentBuilder environment) {
        DeploymentPlan plan = DeploymentPlanner.plan(List.of(environment.build()), registry.packages())
                .plan();
        assertThat(plan.deployments()).noneMatch(Deployment::aliased);
        return new EnvironmentPlanner(environment.build(), new Catalog(registry.packages()), true)
                .plan().deployments().stream()
                        .filter(Deployment::aliased)
                        .map(each -> each.namespace() + " " + each.release())
                        .toList();
    }

    private Plan plan(EnvironmentBuilder... environments) {
        return DeploymentPlanner.plan(
                Arrays.stream(environments).map(EnvironmentBuilder::build).toList(), registry.packages());
    }

    private static List<String> lines(Plan plan) {
        return plan.plan().deployments().stream()
                .map(d -> d.environment() + "/" + d.cluster() + "/" + d.namespace() + " " + d.release()
                        + (d.current() ? " current " : " ") + d.reasons())
                .toList();
    }

    private static List<String> findings(Plan plan) {
        return plan.findings().stream()
                .map(f -> f.place().path() + ":" + f.place().mark().line() + " "
                        + f.rule().id() + " " + f.message() + " " + f.remedy())
                .toList();
    }

    static Strategy clusters(String... names) {
        return new Strategy(
                Strategy.Kind.CLUSTERS,
                Arrays.stream(names).map(EnvironmentName::new).toList(),
                new TreeMap<>());
    }

    static Strategy selector(String key, String value) {
        TreeMap<String, String> labels = new TreeMap<>();
        labels.put(key, value);
        return new Strategy(Strategy.Kind.SELECTOR, List.of(), labels);
    }
}
