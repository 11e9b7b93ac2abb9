package dev.chandlery.generate;

import dev.chandlery.output.FolderSink;
import dev.chandlery.output.OutputException;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.ReleaseSource;
import dev.chandlery.registry.ReleaseSources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an earlier run left in the output folder.
 *
 * @param releases the releases it holds, with their findings
 * @param damaged the releases of which a published file is missing or damaged; they are made again
 * @param properties what that run said of itself; see the constants
 */
record Earlier(List<BuiltRelease> releases, List<ReleaseId> damaged, Map<String, String> properties) {
    /** Property: full id of the commit that was generated, or empty. */
    static final String COMMIT = "commit";

    /** Property: git tree id of the registry's folder. */
    static final String TREE = "tree";

    /** Property: version of the program. */
    static final String PROGRAM = "program";

    /** Property: number of errors among the findings. */
    static final String ERRORS = "errors";

    /** Property: number of packages. */
    static final String PACKAGES = "packages";

    /** Property: number of releases. */
    static final String RELEASES = "releases";

    /** There was no earlier run. */
    static final Earlier NONE = new Earlier(List.of(), List.of(), Map.of());

    Earlier {
        releases = List.copyOf(releases);
        damaged = List.copyOf(damaged);
        properties = Map.copyOf(properties);
    }

    /**
     * Reads what is there.
     *
     * @param damaged the files of the output that are missing or damaged; their releases are not told, so that they are
     *     made again
     */
    static Earlier in(FolderSink sink, List<String> damaged) {
        Map<String, String> properties = new TreeMap<>(sink.read().properties());
        List<BuiltRelease> releases =
                sink.content(ReleaseStore.PATH).map(Earlier::parse).orElse(List.of());
        List<ReleaseId> lost = releases.stream()
                .map(b -> b.release().id())
                .filter(id -> isDamaged(id, damaged))
                .toList();
        if (!lost.isEmpty()) {
            properties.remove(COMMIT);
        }
        return new Earlier(
                releases.stream().filter(b -> !lost.contains(b.release().id())).toList(), lost, properties);
    }

    /** Checks that what is damaged is made again, since what is published must never be lost. */
    void check(ReleaseSources sources) {
        Set<ReleaseId> fresh = sources.fresh().stream().map(ReleaseSource::id).collect(Collectors.toSet());
        for (ReleaseId id : damaged) {
            if (!fresh.contains(id)) {
                throw OutputException.damaged(
                        ReleaseBuilder.chartPath(id), "the history that was given does not hold " + id);
            }
        }
    }

    private static List<BuiltRelease> parse(byte[] lines) {
        try {
            return ReleaseStore.read(lines);
        } catch (IllegalArgumentException e) {
            throw OutputException.damaged(ReleaseStore.PATH, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isDamaged(ReleaseId id, List<String> damaged) {
        return damaged.stream()
                .anyMatch(path -> path.equals(ReleaseBuilder.chartPath(id))
                        || path.equals(ReleaseBuilder.detailPath(id))
                        || path.startsWith("gitops/packages/" + id.name() + "/" + id.version() + "/"));
    }

    Optional<String> commit() {
        return Optional.ofNullable(properties.get(COMMIT)).filter(c -> !c.isEmpty());
    }

    List<Release> records() {
        return releases.stream().map(BuiltRelease::release).toList();
    }

    /** Returns these releases with their findings. */
    List<BuiltRelease> of(List<Release> kept) {
        Set<ReleaseId> ids = kept.stream().map(Release::id).collect(Collectors.toSet());
        return releases.stream().filter(b -> ids.contains(b.release().id())).toList();
    }
}
