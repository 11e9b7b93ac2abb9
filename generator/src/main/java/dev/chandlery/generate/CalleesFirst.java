package dev.chandlery.generate;

import dev.chandlery.registry.PackageDefinition.Dependency;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.PackageName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The order in which packages are released: each after those it depends on. */
final class CalleesFirst {
    private final Map<PackageName, PackageDirectory> all = new TreeMap<>();
    private final Map<PackageName, Set<PackageName>> missing = new TreeMap<>();
    private final Map<PackageName, Set<PackageName>> users = new TreeMap<>();
    private final TreeSet<PackageName> ready = new TreeSet<>();

    private CalleesFirst(List<PackageDirectory> packages) {
        packages.forEach(each -> all.put(each.definition().name(), each));
        all.forEach((name, each) -> {
            Set<PackageName> needed = new TreeSet<>();
            each.definition().dependencies().stream()
                    .map(Dependency::name)
                    .filter(other -> all.containsKey(other) && !other.equals(name))
                    .forEach(needed::add);
            needed.forEach(other ->
                    users.computeIfAbsent(other, key -> new TreeSet<>()).add(name));
            if (needed.isEmpty()) {
                ready.add(name);
            } else {
                missing.put(name, needed);
            }
        });
    }

    /** Returns the packages in that order, else by name. A circle, which is an error elsewhere, is entered at its lowest name. */
    static List<PackageDirectory> sorted(List<PackageDirectory> packages) {
        CalleesFirst order = new CalleesFirst(packages);
        List<PackageDirectory> sorted = new ArrayList<>();
        while (sorted.size() < order.all.size()) {
            sorted.add(order.next());
        }
        return sorted;
    }

    private PackageDirectory next() {
        PackageName name = ready.isEmpty() ? missing.keySet().iterator().next() : ready.first();
        ready.remove(name);
        missing.remove(name);
        for (PackageName user : users.getOrDefault(name, Set.of())) {
            Set<PackageName> needed = missing.getOrDefault(user, Set.of());
            if (needed.remove(name) && needed.isEmpty()) {
                missing.remove(user);
                ready.add(user);
            }
        }
        return Objects.requireNonNull(all.get(name));
    }
}
