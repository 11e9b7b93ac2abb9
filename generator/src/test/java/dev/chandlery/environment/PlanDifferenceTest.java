package dev.chandlery.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.registry.Environment.Strategy;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.testing.RegistryFixture;
import dev.chandlery.testing.RegistryFixture.EnvironmentBuilder;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What differs between two plans. */
class PlanDifferenceTest {
    private final RegistryFixture registry = new RegistryFixture()
            .release("platform", "git@1.0.0")
            .release("platform", "git@1.1.0")
            .release("platform", "slack@2.0.0")
            .release("data", "etl@2.0.1", "git@1.0.0");

    @Test
    void equalPlansDoNotDiffer() {
        assertThat(difference(prod().pin("etl@2.0.1"), prod().pin("etl@2.0.1"))).isEmpty();
    }

    @Test
    void aPackageAppearsWithWhatItNeedsAndDisappearsWithIt() {
        assertThat(difference(prod(), prod().pin("etl@2.0.1")))
                .containsExactly(
                        "APPEARS a/data etl +[2.0.1] -[] none>2.0.1 [pinned]",
                        "APPEARS a/data git +[1.0.0] -[] none>1.0.0 [needed by etl@2.0.1]",
                        "APPEARS b/data etl +[2.0.1] -[] none>2.0.1 [pinned]",
                        "APPEARS b/data git +[1.0.0] -[] none>1.0.0 [needed by etl@2.0.1]");
        assertThat(difference(prod().pin("slack@2.0.0"), prod()))
                .containsExactly(
                        "DISAPPEARS a/platform slack +[] -[2.0.0] 2.0.0>none []",
                        "DISAPPEARS b/platform slack +[] -[2.0.0] 2.0.0>none []");
    }

    @Test
    void aPackageChangesWhereAnotherVersionBecomesCurrentOrComesBesideIt() {
        assertThat(difference(prod().pin("git@1.0.0"), prod().pin("git@1.0.0", "git@1.1.0")))
                .containsExactly(
                        "CHANGES a/platform git +[1.1.0] -[] 1.0.0>1.1.0 [pinned] git@1.0.0 to git@1.1.0",
                        "CHANGES b/platform git +[1.1.0] -[] 1.0.0>1.1.0 [pinned] git@1.0.0 to git@1.1.0");
        assertThat(difference(
                        one().pin("git@1.0.0", true),
                        one().pin("git@1.0.0", true).pin("git@1.1.0")))
                .containsExactly("CHANGES a/platform git +[1.1.0] -[] 1.0.0>1.0.0 [pinned] git@1.0.0 to git@1.1.0");
        assertThat(difference(
                        one().pin("git@1.0.0", "git@1.1.0"),
                        one().pin("git@1.0.0", true).pin("git@1.1.0")))
                .as("only the mark moves")
                .containsExactly("CHANGES a/platform git +[] -[] 1.1.0>1.0.0 [] git@1.1.0 to git@1.0.0");
        assertThat(difference(one().pin("git@1.0.0", "git@1.1.0"), one().pin("git@1.1.0")))
                .containsExactly("CHANGES a/platform git +[] -[1.0.0] 1.1.0>1.1.0 []");
    }

    @Test
    void clustersAndEnvironmentsComeAndGo() {
        assertThat(difference(one().pin("git@1.0.0"), prod().pin("git@1.0.0")))
                .containsExactly("APPEARS b/platform git +[1.0.0] -[] none>1.0.0 [pinned]");
        assertThat(PlanDifference.between(plan(one().pin("git@1.0.0")), plan(), id -> false))
                .extracting(PlanEffect::kind)
                .containsExactly(PlanEffect.Kind.DISAPPEARS);
    }

    @Test
    void aReleaseOfOtherContentChangesWhereItRuns() {
        List<PlanEffect> effects = PlanDifference.between(
                plan(one().pin("git@1.0.0", "slack@2.0.0")),
                plan(one().pin("git@1.0.0", "slack@2.0.0")),
                id -> id.name().value().equals("slack"));

        assertThat(effects).hasSize(1);
        assertThat(effects.get(0).kind()).isEqualTo(PlanEffect.Kind.CHANGES);
        assertThat(effects.get(0).altered()).hasToString("[2.0.0]");
    }

    @Test
    void aPackageWithoutACurrentVersionIsThereAllTheSame() {
        assertThat(difference(
                        one().pin("git@1.0.0", false),
                        one().pin("git@1.0.0", false).pin("git@1.1.0", false)))
                .containsExactly("CHANGES a/platform git +[1.1.0] -[] none>none [pinned]");
    }

    @Test
    void theMarkMayMoveOnOneOfTheClustersThatHaveTheSame() {
        assertThat(difference(
                        prod().pin("git@1.0.0", "git@1.1.0"),
                        prod().pin("git@1.1.0")
                                .pin("git@1.0.0")
                                .pin("git@1.0.0", Optional.of(true), Optional.of(only("b")))))
                .containsExactly("CHANGES b/platform git +[] -[] 1.1.0>1.0.0 [] git@1.1.0 to git@1.0.0");
    }

    private static Strategy only(String cluster) {
        return new Strategy(Strategy.Kind.CLUSTERS, List.of(new EnvironmentName(cluster)), new TreeMap<>());
    }

    private static EnvironmentBuilder one() {
        return RegistryFixture.environment("prod").cluster("a");
    }

    private static EnvironmentBuilder prod() {
        return one().cluster("b");
    }

    private DeploymentPlan plan(EnvironmentBuilder... environments) {
        return DeploymentPlanner.plan(
                        Stream.of(environments).map(EnvironmentBuilder::build).toList(), registry.packages())
                .plan();
    }

    private List<String> difference(EnvironmentBuilder before, EnvironmentBuilder after) {
        return PlanDifference.between(plan(before), plan(after), id -> false).stream()
                .map(PlanDifferenceTest::line)
                .toList();
    }

    private static String line(PlanEffect effect) {
        return effect.kind() + " " + effect.cluster() + "/" + effect.namespace() + " " + effect.name() + " +"
                + effect.added() + " -" + effect.removed() + " "
                + effect.currentBefore().map(Object::toString).orElse("none") + ">"
                + effect.currentAfter().map(Object::toString).orElse("none") + " " + effect.reasons()
                + effect.from()
                        .map(from -> " " + from + " to "
                                + effect.to().map(ReleaseId::toString).orElse("nothing"))
                        .orElse("");
    }
}
