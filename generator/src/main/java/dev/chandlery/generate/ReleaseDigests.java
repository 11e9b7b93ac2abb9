package dev.chandlery.generate;

import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.ReleaseSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The digests of the content of single releases, built when they are asked for. */
final class ReleaseDigests {
    private static final int THREADS = 2;

    private final Reading reading;
    private final Set<ReleaseId> likely;
    private final Map<ReleaseId, Optional<String>> known = new HashMap<>();

    /**
     * Makes them; nothing is built yet.
     *
     * @param likely those that are built together when one of them is asked for
     */
    ReleaseDigests(Reading reading, Collection<ReleaseId> likely) {
        this.reading = reading;
        this.likely = new TreeSet<>(likely);
    }

    /** Returns the digest of a release; empty when there is no such release. */
    Optional<String> find(ReleaseId release) {
        if (!known.containsKey(release)) {
            Set<ReleaseId> wanted = likely.contains(release) ? likely : Set.of(release);
            Map<ReleaseId, String> built = of(reading, wanted, Progress.NONE);
            wanted.forEach(each -> known.put(each, Optional.ofNullable(built.get(each))));
        }
        return known.getOrDefault(release, Optional.empty());
    }

    /**
     * Builds releases, and what they depend on.
     *
     * @param wanted the releases; those that are not there are left out
     * @return SHA-256 of the content of each, 64 hexadecimal digits
     */
    static SortedMap<ReleaseId, String> of(Reading reading, Collection<ReleaseId> wanted, Progress progress) {
        SortedMap<ReleaseId, ReleaseSource> sources = new TreeMap<>();
        ImplicitDependencies.ofFresh(reading).forEach(source -> sources.put(source.id(), source));
        Set<ReleaseId> needed = new HashSet<>();
        Deque<ReleaseId> open = new ArrayDeque<>(wanted);
        while (!open.isEmpty()) {
            ReleaseSource source = sources.get(open.remove());
            if (source != null && needed.add(source.id())) {
                open.addAll(source.dependencies());
            }
        }
        SortedMap<ReleaseId, String> digests = new TreeMap<>();
        try (Parallel parallel = new Parallel(THREADS)) {
            Building building = new Building(
                    parallel,
                    reading.settings(),
                    elsewhere -> {
                        ReleaseBuilder builder = new ReleaseBuilder(reading.settings(), elsewhere, file -> file);
                        return (source, facts, dependencies) -> new ReleaseBuilder.Result(
                                builder.build(source, facts, dependencies).built(), List.of());
                    },
                    List.of(),
                    progress);
            building.build(sources.values().stream()
                    .filter(source -> needed.contains(source.id()))
                    .toList());
            building.built()
                    .forEach(each -> digests.put(
                            each.release().id(), each.release().bundle().contentDigest()));
        }
        return digests;
    }
}
