package dev.chandlery.registry;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.registry.PackageDefinition.Dependency;
import dev.chandlery.registry.PackageDefinition.Yank;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Chooses the releases that ranges stand for, among those that exist so far. */
final class DependencyLocker {
    private static final int NAMED = 5;

    private final Map<PackageName, TreeMap<Version, Optional<Instant>>> existing = new TreeMap<>();
    private final SortedMap<PackageName, List<Yank>> yanked = new TreeMap<>();

    /**
     * A dependency that cannot be locked.
     *
     * @param dependency the dependency
     * @param rule the rule it breaks
     * @param message what is wrong
     * @param remedy what to do
     */
    record Problem(Dependency dependency, Rule rule, String message, String remedy) {}

    /** What was locked, in the order of the dependencies, and what could not be. */
    record Locked(List<ReleaseId> releases, List<Problem> problems) {}

    /** Notes that a release exists, from a moment on when one is given. */
    void add(ReleaseId release, Optional<Instant> since) {
        existing.computeIfAbsent(release.name(), name -> new TreeMap<>()).put(release.version(), since);
    }

    /** Notes which versions of a package are yanked now. */
    void yank(PackageName name, List<Yank> yanks) {
        yanked.put(name, List.copyOf(yanks));
    }

    /** Returns which versions are yanked now; packages without any are left out. */
    SortedMap<PackageName, List<Yank>> yanks() {
        SortedMap<PackageName, List<Yank>> yanks = new TreeMap<>(yanked);
        yanks.values().removeIf(List::isEmpty);
        return yanks;
    }

    /**
     * Locks the dependencies of a package.
     *
     * @param now the moment at which it is released; releases dated later do not exist yet
     */
    Locked lock(PackageDefinition definition, Optional<Instant> now) {
        List<ReleaseId> releases = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Dependency dependency : definition.dependencies()) {
            Optional<VersionRange> range = VersionRange.parse(dependency.range());
            List<Version> candidates = candidates(dependency.name(), now);
            Optional<Version> highest = range.flatMap(r -> r.highest(candidates));
            highest.ifPresent(version -> releases.add(new ReleaseId(dependency.name(), version)));
            if (highest.isEmpty() && range.isPresent()) {
                problems.add(problem(definition, dependency, candidates));
            }
        }
        return new Locked(releases, problems);
    }

    private List<Version> candidates(PackageName name, Optional<Instant> now) {
        Set<Version> withdrawn = yanked.getOrDefault(name, List.of()).stream()
                .map(Yank::version)
                .collect(Collectors.toUnmodifiableSet());
        return existing.getOrDefault(name, new TreeMap<>()).entrySet().stream()
                .filter(e -> now.isEmpty()
                        || e.getValue().isEmpty()
                        || !e.getValue().get().isAfter(now.get()))
                .map(Map.Entry::getKey)
                .filter(version -> !withdrawn.contains(version))
                .toList();
    }

    private Problem problem(PackageDefinition definition, Dependency dependency, List<Version> candidates) {
        String subject = definition.name() + "@" + definition.version() + " depends on " + dependency.name();
        if (!existing.containsKey(dependency.name())) {
            return new Problem(
                    dependency,
                    ReleaseRules.DEPENDENCY_UNKNOWN,
                    subject + ", which has no release.",
                    dev.chandlery.diagnostic.Suggestion.didYouMean(
                            dependency.name().value(),
                            existing.keySet().stream().map(PackageName::value).toList(),
                            "Add the package, or remove the dependency."));
        }
        String range = dev.chandlery.registry.schema.Quoted.of(dependency.range());
        return new Problem(
                dependency,
                ReleaseRules.DEPENDENCY_UNSATISFIED,
                candidates.isEmpty()
                        ? subject + " " + range + ", of which no release existed that was not yanked."
                        : subject + " " + range + "; there is only " + newest(candidates) + ".",
                "Ask for a version that exists, or release one that fits first.");
    }

    private static String newest(List<Version> versions) {
        String named = versions.stream()
                .sorted(Comparator.reverseOrder())
                .limit(NAMED)
                .map(Version::toString)
                .collect(Collectors.joining(", "));
        return versions.size() > NAMED ? named + " and " + (versions.size() - NAMED) + " more" : named;
    }
}
