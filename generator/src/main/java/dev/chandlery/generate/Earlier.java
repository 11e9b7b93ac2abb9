package dev.chandlery.generate;

import dev.chandlery.output.FolderSink;
import dev.chandlery.output.OutputException;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.output.OutputState;
import dev.chandlery.registry.KnownReleases;
import dev.chandlery.registry.PackageDefinition.Yank;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.ReleaseSource;
import dev.chandlery.registry.ReleaseSources;
import dev.chandlery.registry.SnapshotVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What an earlier run left in the output folder.
 *
 * @param releases the releases it holds, with their findings
 * @param yanks the versions that were yanked at its commit, by package
 * @param damaged the releases of which a published file is missing or damaged; they are made again
 * @param properties what that run said of itself; see the constants
 */
record Earlier(
        List<BuiltRelease> releases,
        SortedMap<PackageName, List<Yank>> yanks,
        List<ReleaseId> damaged,
        Map<String, String> properties) {
    /** Property: full id of the commit that was generated; empty without git, and where history does not matter. */
    static final String COMMIT = "commit";

    /** Property: whether releases come from the history or from the tree. */
    static final String VERSIONING = "versioning";

    /** Digest of the tags, where they make the releases. */
    static final String TAGS = "tags";

    /** Property: git tree id of the registry's folder. */
    static final String TREE = "tree";

    /** Property: version of the program. */
    static final String PROGRAM = "program";

    /** Property: there when snapshots were asked for, whatever the settings said. */
    static final String SNAPSHOTS = "snapshots";

    /** Property: there when the overlays were also written as they are built. */
    static final String RENDERED = "rendered";

    /** Property: fingerprint of the key that signed charts; absent when the run signed none. */
    static final String SIGNER = "signer";

    /** Property: number of errors among the findings. */
    static final String ERRORS = "errors";

    /** Property: number of packages. */
    static final String PACKAGES = "packages";

    /** Property: number of releases. */
    static final String RELEASES = "releases";

    /** There was no earlier run. */
    static final Earlier NONE = new Earlier(List.of(), new TreeMap<>(), List.of(), Map.of());

    Earlier {
        releases = List.copyOf(releases);
        yanks = Collections.unmodifiableSortedMap(new TreeMap<>(yanks));
        damaged = List.copyOf(damaged);
        properties = Map.copyOf(properties);
    }

    /**
     * Begins to read what is there.
     *
     * @param damaged the files of the output that are missing or damaged; their releases are not told, so that they are
     *     made again
     * @return waits for it; to be asked once
     */
    static Supplier<Earlier> in(FolderSink sink, List<String> damaged, Parallel parallel) {
        OutputState state = sink.read();
        Set<String> broken = Set.copyOf(damaged);
        SortedMap<PackageName, String> stores = new TreeMap<>();
        List<String> paths = state.pathsBelow(ReleasePaths.PACKAGES);
        for (String path : paths) {
            ReleaseStore.packageOf(path).ifPresent(name -> stores.put(name, path));
        }
        SortedMap<PackageName, Supplier<ReleaseStore.Content>> contents = new TreeMap<>();
        stores.forEach((name, path) -> {
            if (!broken.contains(path)) {
                contents.put(name, parallel.start(() -> read(sink, path)));
            }
        });
        List<ReleaseId> unread = inUnread(stores, paths, broken).stream()
                .filter(id -> !isSnapshot(state, id))
                .toList();
        return () -> of(contents, unread, damaged, state);
    }

    private static Earlier of(
            SortedMap<PackageName, Supplier<ReleaseStore.Content>> contents,
            List<ReleaseId> unread,
            List<String> damaged,
            OutputState state) {
        Set<String> broken = Set.copyOf(damaged);
        SortedSet<ReleaseId> lost = new TreeSet<>(unread);
        Set<ReleaseId> withoutBase = damaged.stream()
                .flatMap(path -> ReleasePaths.ofBase(path).stream())
                .collect(Collectors.toSet());
        List<BuiltRelease> kept = new ArrayList<>();
        int snapshots = 0;
        SortedMap<PackageName, List<Yank>> yanks = new TreeMap<>();
        for (Map.Entry<PackageName, Supplier<ReleaseStore.Content>> store : contents.entrySet()) {
            ReleaseStore.Content content = store.getValue().get();
            yanks.put(store.getKey(), content.yanks());
            for (BuiltRelease each : content.releases()) {
                ReleaseId id = each.release().id();
                if (isSnapshot(state, id)) {
                    snapshots++;
                    continue;
                }
                boolean whole = damaged.isEmpty()
                        || (!broken.contains(ReleasePaths.chart(id))
                                && !broken.contains(ReleasePaths.detail(id))
                                && !withoutBase.contains(id));
                if (whole) {
                    kept.add(each);
                } else {
                    lost.add(id);
                }
            }
        }
        Map<String, String> properties = new TreeMap<>(state.properties());
        String count = Integer.toString(kept.size() + snapshots);
        if (!lost.isEmpty() || !count.equals(properties.get(RELEASES))) {
            // Something is to be made again, so what lies before that commit has to be seen again.
            properties.remove(COMMIT);
        }
        return new Earlier(kept, yanks, List.copyOf(lost), properties);
    }

    /** Snapshots do not stay, so the next run makes its own; what an author called so was published, and stays. */
    private static boolean isSnapshot(OutputState state, ReleaseId id) {
        return SnapshotVersion.is(id.version())
                && state.file(ReleasePaths.chart(id))
                        .filter(chart -> chart.role() == Role.PUBLISHED)
                        .isEmpty();
    }

    /** Returns the releases of packages whose list is missing or damaged, which their JSON twins tell. */
    private static List<ReleaseId> inUnread(
            SortedMap<PackageName, String> stores, List<String> paths, Set<String> broken) {
        Set<PackageName> unread = new HashSet<>();
        stores.forEach((name, path) -> {
            if (broken.contains(path)) {
                unread.add(name);
            }
        });
        return unread.isEmpty()
                ? List.of()
                : paths.stream()
                        .flatMap(path -> ReleasePaths.ofDetail(path).stream())
                        .filter(id -> unread.contains(id.name()))
                        .toList();
    }

    /** Checks that what is damaged is made again, since what is published must never be lost. */
    void check(ReleaseSources sources) {
        Set<ReleaseId> fresh = sources.fresh().stream().map(ReleaseSource::id).collect(Collectors.toSet());
        for (ReleaseId id : damaged) {
            if (!fresh.contains(id)) {
                throw OutputException.damaged(ReleasePaths.chart(id), "the history that was given does not hold " + id);
            }
        }
    }

    private static ReleaseStore.Content read(FolderSink sink, String path) {
        try {
            return sink.content(path).map(ReleaseStore::read).orElse(ReleaseStore.Content.NONE);
        } catch (IllegalArgumentException e) {
            throw OutputException.damaged(path, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Returns the commit whose history is known already; empty when releases of it were left out for their errors, which
     * are to be looked at again.
     */
    Optional<String> commit() {
        return Optional.ofNullable(properties.get(COMMIT))
                .filter(c -> !c.isEmpty() && "0".equals(properties.get(ERRORS)));
    }

    /** Returns what is known of releases, so that they need not be collected again. */
    KnownReleases known() {
        return new KnownReleases(releases.stream().map(BuiltRelease::release).toList(), yanks, commit());
    }

    /** Returns these releases with their findings. */
    List<BuiltRelease> of(List<Release> kept) {
        Set<ReleaseId> ids = kept.stream().map(Release::id).collect(Collectors.toSet());
        return releases.stream().filter(b -> ids.contains(b.release().id())).toList();
    }
}
