package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.registry.Release.Bundle;
import dev.chandlery.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DependenciesTest {
    @Test
    void closureHoldsEverythingReachableOnce() {
        Releases releases = Releases.of(
                List.of(release("a", "b", "c"), release("b", "d"), release("c", "d"), release("d"), release("e", "a")));
        assertThat(Dependencies.closure(id("a"), releases)).containsExactly(id("b"), id("c"), id("d"));
        assertThat(Dependencies.closure(id("d"), releases)).isEmpty();
        assertThat(Dependencies.closure(id("nothing"), releases)).isEmpty();
    }

    @Test
    void closureOfACircleEnds() {
        Releases releases = Releases.of(List.of(release("a", "b"), release("b", "a")));
        assertThat(Dependencies.closure(id("a"), releases)).containsExactly(id("b"));
    }

    @Test
    void cyclesAreFoundExactlyWhenAReleaseReachesItself() {
        Seeded.check(500, random -> {
            List<String> names = List.of("a", "b", "c", "d", "e", "f");
            Map<ReleaseId, List<ReleaseId>> graph = new TreeMap<>();
            for (String name : names) {
                graph.put(
                        id(name),
                        random.list(2, () -> id(random.pick(names))).stream()
                                .distinct()
                                .toList());
            }
            TreeSet<ReleaseId> onCycles = new TreeSet<>();
            graph.keySet().stream()
                    .filter(start -> reaches(start, start, graph))
                    .forEach(onCycles::add);
            List<List<ReleaseId>> cycles = Dependencies.cycles(new TreeSet<>(graph.keySet()), graph);
            assertThat(cycles.isEmpty()).isEqualTo(onCycles.isEmpty());
            for (List<ReleaseId> cycle : cycles) {
                assertThat(onCycles).containsAll(cycle);
                for (int i = 0; i < cycle.size(); i++) {
                    assertThat(graph.get(cycle.get(i))).contains(cycle.get((i + 1) % cycle.size()));
                }
            }
        });
    }

    @Test
    void deepChainsAreWalked() {
        Map<ReleaseId, List<ReleaseId>> graph = new TreeMap<>();
        for (int i = 0; i < 5000; i++) {
            graph.put(id("n" + i), List.of(id("n" + (i + 1))));
        }
        assertThat(Dependencies.cycles(new TreeSet<>(graph.keySet()), graph)).isEmpty();
    }

    private static boolean reaches(ReleaseId from, ReleaseId to, Map<ReleaseId, List<ReleaseId>> graph) {
        List<ReleaseId> open = new ArrayList<>(graph.getOrDefault(from, List.of()));
        for (int i = 0; i < open.size(); i++) {
            graph.getOrDefault(open.get(i), List.of()).stream()
                    .filter(id -> !open.contains(id))
                    .forEach(open::add);
        }
        return open.contains(to);
    }

    private static ReleaseId id(String name) {
        return new ReleaseId(new PackageName(name), Version.of("1.0.0"));
    }

    private static Release release(String name, String... dependencies) {
        return new Release(
                Definitions.of(new PackageName(name), Version.of("1.0.0"), "", "", ""),
                name,
                "",
                "",
                Optional.empty(),
                List.of(dependencies).stream().map(DependenciesTest::id).toList(),
                List.of(),
                List.of(),
                new Bundle("0".repeat(64), 1, "0".repeat(64)));
    }
}
