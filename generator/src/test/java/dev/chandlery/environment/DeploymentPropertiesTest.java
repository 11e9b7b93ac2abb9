package dev.chandlery.environment;

import static dev.chandlery.environment.DeploymentPlannerTest.clusters;
import static dev.chandlery.environment.DeploymentPlannerTest.selector;
import static dev.chandlery.testing.RegistryFixture.environment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Strategy;
import dev.chandlery.registry.RegistryFiles;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Vocabulary;
import dev.chandlery.source.MemoryTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.testing.RegistryFixture;
import dev.chandlery.testing.RegistryFixture.EnvironmentBuilder;
import dev.chandlery.testing.Seeded;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DeploymentPropertiesTest {
    private static final List<String> TEAMS = List.of("platform", "ci", "data");
    private static final RegistrySettings SETTINGS = RegistryFiles.settings(
                    MemoryTree.of(Map.of(
                            new TreePath("chandlery.yaml"),
                            "apiVersion: chandlery.dev/v1\nkind: Registry\nspec: {naming: {aliases: true}}\n"
                                    .getBytes(StandardCharsets.UTF_8))),
                    Vocabulary.NONE)
            .value()
            .orElseThrow();
    private static final Strategy SINGLE = new Strategy(Strategy.Kind.SINGLE, List.of(), new TreeMap<>());

    @Test
    void everythingThatIsNeededIsThere() {
        Seeded.check(150, random -> {
            List<RegistryPackage> packages = packages(random);
            Map<ReleaseId, List<ReleaseId>> needs = new HashMap<>();
            packages.forEach(p -> p.releases().forEach(r -> needs.put(r.id(), r.dependencies())));

            DeploymentPlan plan = DeploymentPlanner.plan(environments(random, packages), packages)
                    .plan();

            Set<String> there = new HashSet<>();
            plan.deployments().forEach(d -> there.add(place(d) + d.release()));
            for (Deployment deployment : plan.deployments()) {
                for (ReleaseId needed : needs.getOrDefault(deployment.release(), List.of())) {
                    assertThat(there).contains(place(deployment) + needed);
                }
            }
        });
    }

    @Test
    void nothingIsThereWithoutAReason() {
        Seeded.check(150, random -> {
            List<RegistryPackage> packages = packages(random);
            DeploymentPlan plan = DeploymentPlanner.plan(environments(random, packages), packages)
                    .plan();
            Set<String> there = new HashSet<>();
            plan.deployments().forEach(d -> there.add(place(d) + d.release()));
            for (Deployment deployment : plan.deployments()) {
                assertThat(deployment.reasons()).isNotEmpty().isSorted().doesNotHaveDuplicates();
                for (String reason : deployment.reasons()) {
                    if (reason.startsWith(Deployment.NEEDED_BY)) {
                        assertThat(there).contains(place(deployment) + reason.substring(Deployment.NEEDED_BY.length()));
                    }
                }
            }
        });
    }

    @Test
    void oneVersionOfAPackageIsCurrentAtAPlace() {
        Seeded.check(150, random -> {
            List<RegistryPackage> packages = packages(random);
            Map<String, Integer> current = new TreeMap<>();
            DeploymentPlanner.plan(environments(random, packages), packages).plan().deployments().stream()
                    .forEach(d -> current.merge(place(d) + d.release().name(), d.current() ? 1 : 0, Integer::sum));
            assertThat(current).allSatisfy((place, count) -> assertThat(count).isEqualTo(1));
        });
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        Seeded.check(100, random -> {
            List<RegistryPackage> packages = packages(random);
            List<Environment> environments = environments(random, packages);

            DeploymentPlanner.Plan plan = DeploymentPlanner.plan(environments, packages);
            List<Environment> shuffled = random.shuffled(environments).stream()
                    .map(e -> shuffled(random, e))
                    .toList();
            DeploymentPlanner.Plan other = DeploymentPlanner.plan(shuffled, random.shuffled(packages));

            assertThat(other.plan().deployments()).isEqualTo(plan.plan().deployments());
            assertThat(other.findings()).isEqualTo(plan.findings());
        });
    }

    @Test
    void whatIsTakenFromAnotherPlanIsWhatWouldBePlanned() {
        AtomicInteger shared = new AtomicInteger();
        Seeded.check(400, random -> {
            List<RegistryPackage> packages = packages(random);
            List<Environment> environments = environments(random, packages);
            DeploymentPlan before =
                    DeploymentPlanner.plan(environments, packages, SETTINGS).plan();
            List<RegistryPackage> otherPackages = random.oneIn(4) ? packages : changed(random, packages);
            List<Environment> others = environments(random, packages);
            List<Environment> then = List.of(
                    random.oneIn(2) ? environments.get(0) : others.get(0),
                    random.oneIn(2) ? environments.get(1) : others.get(1));

            DeploymentPlanner.Plan planned = DeploymentPlanner.plan(then, otherPackages, SETTINGS);
            DeploymentPlanner.Plan beside =
                    DeploymentPlanner.planBeside(before, packages, SETTINGS, then, otherPackages, SETTINGS);

            assertThat(beside.plan().deployments()).isEqualTo(planned.plan().deployments());
            assertThat(beside.findings()).isEqualTo(planned.findings());
            Predicate<ReleaseId> altered = id -> !release(packages, id).equals(release(otherPackages, id));
            assertThat(PlanDifference.between(before, beside.plan(), altered))
                    .isEqualTo(PlanDifference.between(before, planned.plan(), altered));
            then.stream()
                    .map(Environment::name)
                    .filter(name -> before.part(name).equals(beside.plan().part(name)))
                    .forEach(name -> shared.incrementAndGet());
        });
        assertThat(shared.get()).as("environments that were not planned again").isBetween(100, 400);
    }

    /** Returns packages of which one is gone, is new, has other releases, or is no longer at the head. */
    private static List<RegistryPackage> changed(Seeded random, List<RegistryPackage> packages) {
        List<RegistryPackage> changed = new ArrayList<>(packages);
        List<RegistryPackage> others = packages(random);
        if (others.size() > packages.size() && random.oneIn(2)) {
            changed.add(others.get(packages.size()));
            return changed;
        }
        RegistryPackage old = changed.remove(random.below(changed.size()));
        if (random.oneIn(2)) {
            others.stream().filter(each -> each.name().equals(old.name())).forEach(changed::add);
        } else if (random.oneIn(2)) {
            changed.add(new RegistryPackage(old.definition(), old.directory(), true, false, old.releases()));
        }
        return changed;
    }

    private static Optional<Release> release(List<RegistryPackage> packages, ReleaseId id) {
        return packages.stream()
                .flatMap(each -> each.releases().stream())
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    @Test
    void plansALargeFleetInSeconds() {
        RegistryFixture registry = new RegistryFixture();
        for (int i = 0; i < 1_000; i++) {
            for (String version : List.of("1.0.0", "1.1.0", "2.0.0")) {
                String[] needed = i < 10 ? new String[0] : new String[] {"p" + (i % 10) + "@1.1.0", "p0@2.0.0"};
                registry.release("team-" + i % 40, "p" + i + "@" + version, needed);
            }
        }
        EnvironmentBuilder fleet = environment("prod").track("*", ">=0", 2);
        for (int i = 0; i < 100; i++) {
            fleet.cluster("dc-" + i);
        }
        Environment environment = fleet.build();
        List<RegistryPackage> packages = registry.packages();

        List<Deployment> deployments = Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> DeploymentPlanner.plan(List.of(environment), packages)
                        .plan()
                        .deployments());

        assertThat(deployments).hasSizeGreaterThan(200_000);
    }

    private static String place(Deployment deployment) {
        return deployment.environment() + "/" + deployment.cluster() + "/" + deployment.namespace() + "/";
    }

    /** Packages whose releases need releases of packages before them, so that there is no circle. */
    private static List<RegistryPackage> packages(Seeded random) {
        RegistryFixture registry = new RegistryFixture();
        List<String> earlier = new ArrayList<>();
        int count = 1 + random.below(8);
        for (int i = 0; i < count; i++) {
            String team = random.pick(TEAMS);
            List<String> added = new ArrayList<>();
            for (int v = 0; v <= random.below(4); v++) {
                String id = "p" + i + "@1." + v + ".0" + (random.oneIn(5) ? "-rc.1" : "");
                String[] needed = earlier.isEmpty()
                        ? new String[0]
                        : random.list(3, () -> random.pick(earlier)).toArray(String[]::new);
                registry.release(team, id, needed);
                added.add(id);
            }
            earlier.addAll(added);
        }
        return registry.packages();
    }

    private static List<Environment> environments(Seeded random, List<RegistryPackage> packages) {
        List<Environment> environments = new ArrayList<>();
        for (String name : List.of("dev", "prod")) {
            EnvironmentBuilder builder = environment(name).namespace(random.pick("{team}", "wf", "x-{package}"));
            int clusters = 1 + random.below(4);
            for (int i = 0; i < clusters; i++) {
                builder.cluster(name + "-" + i, "region=" + random.pick("eu", "us"));
            }
            builder.strategy(strategy(random, name));
            builder.track(random.pick("*", "p1", "p*2"), random.pick(">=0", "1.0.x", ">=1.1"), 1 + random.below(3));
            for (int i = random.below(4); i > 0; i--) {
                List<Release> releases = random.pick(packages).releases();
                builder.pin(random.pick(releases).id().toString(), strategy(random, name));
            }
            environments.add(builder.build());
        }
        return environments;
    }

    private static Strategy strategy(Seeded random, String environment) {
        return random.pick(
                Strategy.EVERYWHERE, SINGLE, clusters(environment + "-0"), selector("region", random.pick("eu", "us")));
    }

    private static Environment shuffled(Seeded random, Environment e) {
        return new Environment(
                e.name(),
                e.promotesFrom(),
                random.shuffled(e.clusters()),
                e.namespace(),
                random.shuffled(e.track()),
                e.strategy(),
                e.argocd(),
                random.shuffled(e.pins()),
                e.gates(),
                e.retention());
    }
}
