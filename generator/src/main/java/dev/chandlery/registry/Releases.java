package dev.chandlery.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All releases of a registry, by package in ascending order of name, versions descending. */
public final class Releases {
    private final SortedMap<PackageName, List<Release>> byPackage;

    private Releases(SortedMap<PackageName, List<Release>> byPackage) {
        this.byPackage = byPackage;
    }

    /**
     * Returns these releases in order.
     *
     * @throws IllegalArgumentException when a version of a package is there twice
     */
    public static Releases of(Collection<Release> releases) {
        SortedMap<PackageName, List<Release>> map = new TreeMap<>();
        releases.forEach(
                r -> map.computeIfAbsent(r.name(), name -> new ArrayList<>()).add(r));
        map.replaceAll((name, list) -> {
            list.sort(Comparator.comparing(Release::version).reversed());
            for (int i = 1; i < list.size(); i++) {
                if (list.get(i).version().equals(list.get(i - 1).version())) {
                    throw new IllegalArgumentException(
                            "two releases " + list.get(i).id());
                }
            }
            return List.copyOf(list);
        });
        return new Releases(Collections.unmodifiableSortedMap(map));
    }

    /** Returns the packages that have a release, with their releases in descending order of version. */
    public SortedMap<PackageName, List<Release>> byPackage() {
        return byPackage;
    }

    /** Returns the releases of a package in descending order of version; empty when there are none. */
    public List<Release> of(PackageName name) {
        return byPackage.getOrDefault(name, List.of());
    }

    /** Returns a release, or empty when it does not exist. */
    public Optional<Release> get(ReleaseId id) {
        return of(id.name()).stream()
                .filter(r -> r.version().equals(id.version()))
                .findFirst();
    }

    /** Returns all releases, by name ascending and version descending. */
    public List<Release> all() {
        return byPackage.values().stream().flatMap(List::stream).toList();
    }
}
