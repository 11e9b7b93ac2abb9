package dev.chandlery.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chandlery.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RendezvousTest {
    @Test
    void keepsItsChoiceForEver() {
        List<String> clusters = List.of("dc-1", "dc-2", "dc-3");

        assertThat(List.of("git", "slack", "etl", "train").stream()
                        .map(p -> clusters.get(Rendezvous.choose(p, clusters))))
                .as("a change here would move packages between the clusters of every user")
                .containsExactly("dc-1", "dc-3", "dc-1", "dc-1");
    }

    @Test
    void movesOnlyThePackagesOfARemovedCluster() {
        Seeded.check(30, random -> {
            List<String> before = names(random, 2 + random.below(12), "c");
            List<String> after = new ArrayList<>(before);
            String removed = random.pick(before);
            after.remove(removed);
            for (String key : names(random, 100, "p")) {
                String chosen = before.get(Rendezvous.choose(key, before));
                String later = after.get(Rendezvous.choose(key, after));
                if (!chosen.equals(removed)) {
                    assertThat(later).as(key).isEqualTo(chosen);
                }
            }
        });
    }

    @Test
    void doesNotDependOnTheOrderOfClusters() {
        Seeded.check(30, random -> {
            List<String> clusters = names(random, 1 + random.below(12), "c");
            List<String> shuffled = random.shuffled(clusters);
            for (String key : names(random, 20, "p")) {
                assertThat(shuffled.get(Rendezvous.choose(key, shuffled)))
                        .isEqualTo(clusters.get(Rendezvous.choose(key, clusters)));
            }
        });
    }

    @Test
    void spreadsPackagesEvenly() {
        List<String> clusters = names(Seeded.of(1), 8, "c");
        Map<Integer, Integer> load = new TreeMap<>();
        for (String key : names(Seeded.of(2), 4_000, "p")) {
            load.merge(Rendezvous.choose(key, clusters), 1, Integer::sum);
        }
        assertThat(load).hasSize(8);
        assertThat(load.values()).allMatch(n -> n > 400 && n < 600);
    }

    /** The spread of a hash is that of dice: of 1,000 over 10 a cluster gets 100, give or take 10, seldom 25. */
    @Test
    void aThousandPackagesOnTenClustersLieWithinAFifthOfEvenAndOnlyThoseOfARemovedOneMove() {
        List<String> clusters =
                IntStream.rangeClosed(1, 10).mapToObj(i -> "cluster-" + i).toList();
        List<String> packages =
                IntStream.range(0, 1_000).mapToObj("package-%04d"::formatted).toList();
        Map<String, String> before = chosen(packages, clusters);
        Map<String, Integer> load = new TreeMap<>();
        before.values().forEach(cluster -> load.merge(cluster, 1, Integer::sum));

        assertThat(load).hasSize(10);
        assertThat(load.values()).allMatch(n -> n >= 80 && n <= 120);
        for (String removed : clusters) {
            List<String> left =
                    clusters.stream().filter(each -> !each.equals(removed)).toList();
            Map<String, String> after = chosen(packages, left);
            assertThat(packages.stream()
                            .filter(name -> !before.get(name).equals(after.get(name)))
                            .toList())
                    .isEqualTo(packages.stream()
                            .filter(name -> before.get(name).equals(removed))
                            .toList());
        }
    }

    /** Of one registry a cluster may be twice as far off as is likely; over twenty of them the spread is even. */
    @Test
    void packagesWithNamesAsPeopleGiveThemSpreadEvenly() {
        List<String> clusters = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> "prod-" + List.of("eu-west", "us-east").get(i % 2) + "-" + i)
                .toList();
        List<String> words = List.of(
                "git", "slack", "dbt", "spark", "s3", "image", "model", "table", "report", "daily", "sync", "build",
                "train", "score", "export", "load", "clean", "check", "notify", "deploy");
        Map<String, Integer> load = new TreeMap<>();
        Seeded.check(20, random -> {
            Set<String> packages = new TreeSet<>();
            while (packages.size() < 1_000) {
                packages.add(random.pick(words) + "-" + random.pick(words)
                        + (random.below(3) == 0
                                ? "-" + random.pick(words)
                                : random.below(2) == 0 ? "" : "-" + random.below(40)));
            }
            Map<String, String> before = chosen(List.copyOf(packages), clusters);
            before.values().forEach(cluster -> load.merge(cluster, 1, Integer::sum));
            String removed = random.pick(clusters);
            List<String> left =
                    clusters.stream().filter(each -> !each.equals(removed)).toList();
            chosen(List.copyOf(packages), left)
                    .forEach((name, cluster) ->
                            assertThat(before.get(name)).as(name).isIn(cluster, removed));
        });
        int all = load.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(load).hasSize(10);
        assertThat(load.values()).allMatch(n -> n * 10 >= all * 8 / 10 && n * 10 <= all * 12 / 10);
    }

    private static Map<String, String> chosen(List<String> packages, List<String> clusters) {
        Map<String, String> chosen = new TreeMap<>();
        packages.forEach(name -> chosen.put(name, clusters.get(Rendezvous.choose(name, clusters))));
        return chosen;
    }

    @Test
    void refusesToChooseAmongNone() {
        assertThatThrownBy(() -> Rendezvous.choose("git", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> names(Seeded random, int count, String prefix) {
        int base = random.below(1_000_000);
        return IntStream.range(0, count).mapToObj(i -> prefix + (base + i)).toList();
    }
}
