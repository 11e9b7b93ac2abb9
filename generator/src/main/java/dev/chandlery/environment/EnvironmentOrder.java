package dev.chandlery.environment;

import dev.chandlery.registry.Environment;
import dev.chandlery.registry.EnvironmentName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts environments in order: each after the one that it promotes from, else by name. Those that promote from one another
 * in a circle, which the reader has reported, come last.
 */
final class EnvironmentOrder {
    private EnvironmentOrder() {}

    static List<Environment> order(List<Environment> environments) {
        SortedMap<EnvironmentName, Environment> waiting = new TreeMap<>();
        environments.forEach(e -> waiting.put(e.name(), e));
        Map<EnvironmentName, Environment> ordered = new LinkedHashMap<>();
        boolean more = true;
        while (more) {
            more = takeReady(waiting, ordered);
        }
        ordered.putAll(waiting);
        return new ArrayList<>(ordered.values());
    }

    /** Moves the first environment that waits for no other; says whether there was one. */
    private static boolean takeReady(
            SortedMap<EnvironmentName, Environment> waiting, Map<EnvironmentName, Environment> ordered) {
        Optional<Environment> ready = waiting.values().stream()
                .filter(e -> e.promotesFrom()
                        .filter(from -> waiting.containsKey(from))
                        .isEmpty())
                .findFirst();
        ready.ifPresent(e -> {
            ordered.put(e.name(), e);
            waiting.remove(e.name());
        });
        return ready.isPresent();
    }
}
