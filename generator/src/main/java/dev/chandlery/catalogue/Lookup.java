package dev.chandlery.catalogue;

import dev.chandlery.environment.Deployment;
import dev.chandlery.output.Fingerprint;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The input, arranged for questions: releases with their dependents and deployments, and the digests of what pages are
 * made from. Hash maps are asked, never walked.
 */
final class Lookup {
    /**
     * A release and what the registry knows about it.
     *
     * @param release the release
     * @param yanked why it was yanked, if it was
     * @param deprecated whether its package's deprecation covers it
     * @param deployments where it runs
     * @param dependents the releases locked to it, by name, versions descending
     * @param digest over the release itself
     */
    record Entry(
            Release release,
            Optional<String> yanked,
            boolean deprecated,
            List<Deployment> deployments,
            List<ReleaseId> dependents,
            Fingerprint digest) {
        ReleaseId id() {
            return release.id();
        }

        boolean isStable() {
            return !release.version().isPrerelease() && yanked.isEmpty();
        }

        /** Returns in how many clusters it runs. */
        int clusters() {
            return (int)
                    deployments.stream().map(Deployment::cluster).distinct().count();
        }
    }

    /**
     * The releases of a package with one major number.
     *
     * @param number the major number
     * @param latest the recommended one; the newest when all are yanked
     * @param entries versions descending
     */
    record Major(long number, Entry latest, List<Entry> entries) {
        /** Returns in how many clusters any of them runs. */
        int clusters() {
            return (int) entries.stream()
                    .flatMap(e -> e.deployments().stream())
                    .map(Deployment::cluster)
                    .distinct()
                    .count();
        }
    }

    /**
     * A package.
     *
     * @param pack the package
     * @param entries its releases, versions descending
     * @param majors its majors, descending
     * @param latest the recommended release, or the newest when all are yanked; empty without releases
     * @param head digest over its definition, as it stands at the head of its page and in lists
     * @param versions digest over the list of versions and the marks, without deployments
     */
    record Shelf(
            RegistryPackage pack,
            List<Entry> entries,
            List<Major> majors,
            Optional<Entry> latest,
            Fingerprint head,
            Fingerprint versions) {}

    private final List<Shelf> shelves = new ArrayList<>();
    private final Map<PackageName, Shelf> byName = new HashMap<>();
    private final Map<ReleaseId, Entry> byId = new HashMap<>();

    Lookup(CatalogueInput input) {
        Map<ReleaseId, List<ReleaseId>> dependents = new HashMap<>();
        for (RegistryPackage pack : input.packages()) {
            for (Release release : pack.releases()) {
                release.dependencies()
                        .forEach(d -> dependents
                                .computeIfAbsent(d, k -> new ArrayList<>())
                                .add(release.id()));
            }
        }
        Map<ReleaseId, List<Deployment>> deployments = deployments(input);
        input.packages().stream()
                .sorted(Comparator.comparing(RegistryPackage::name))
                .forEach(pack -> addShelf(pack, dependents, deployments));
    }

    private static Map<ReleaseId, List<Deployment>> deployments(CatalogueInput input) {
        Map<String, Integer> order = new HashMap<>();
        input.plan().environments().forEach(e -> order.put(e.name().value(), order.size()));
        Map<ReleaseId, List<Deployment>> map = new HashMap<>();
        input.plan().deployments().stream()
                .sorted(Comparator.comparing((Deployment d) -> order.getOrDefault(d.environment(), order.size()))
                        .thenComparing(Deployment::environment)
                        .thenComparing(Deployment::cluster)
                        .thenComparing(Deployment::namespace)
                        .thenComparing(Deployment::release))
                .forEach(d ->
                        map.computeIfAbsent(d.release(), k -> new ArrayList<>()).add(d));
        return map;
    }

    private void addShelf(
            RegistryPackage pack,
            Map<ReleaseId, List<ReleaseId>> dependents,
            Map<ReleaseId, List<Deployment>> deployments) {
        DefinitionDigest definitions = new DefinitionDigest();
        List<Entry> entries = new ArrayList<>();
        pack.releases().stream()
                .sorted(Comparator.comparing(Release::version).reversed())
                .forEach(release -> {
                    List<ReleaseId> callers = new ArrayList<>(dependents.getOrDefault(release.id(), List.of()));
                    callers.sort(Comparator.comparing(ReleaseId::name)
                            .thenComparing(
                                    Comparator.comparing(ReleaseId::version).reversed()));
                    entries.add(new Entry(
                            release,
                            pack.yankReason(release.version()),
                            Deprecations.covers(pack.definition(), release.version()),
                            deployments.getOrDefault(release.id(), List.of()),
                            callers,
                            Digests.of(release, definitions)));
                });
        Map<Long, List<Entry>> grouped = new TreeMap<>(Comparator.reverseOrder());
        entries.forEach(e -> grouped.computeIfAbsent(e.release().version().major(), k -> new ArrayList<>())
                .add(e));
        List<Major> majors = new ArrayList<>();
        grouped.forEach(
                (number, list) -> majors.add(new Major(number, latest(list).orElseThrow(), list)));
        Shelf shelf = new Shelf(
                pack,
                List.copyOf(entries),
                List.copyOf(majors),
                latest(entries),
                Digests.head(pack, definitions),
                Digests.versions(pack, entries));
        shelves.add(shelf);
        byName.put(pack.name(), shelf);
        entries.forEach(e -> byId.put(e.id(), e));
    }

    /** Newest stable, else newest pre-release, never a yanked one unless there is no other. */
    private static Optional<Entry> latest(List<Entry> entries) {
        return entries.stream()
                .filter(Entry::isStable)
                .findFirst()
                .or(() -> entries.stream().filter(e -> e.yanked().isEmpty()).findFirst())
                .or(() -> entries.stream().findFirst());
    }

    /** Returns the packages in ascending order of name. */
    List<Shelf> shelves() {
        return List.copyOf(shelves);
    }

    Optional<Shelf> shelf(PackageName name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<Entry> entry(ReleaseId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
