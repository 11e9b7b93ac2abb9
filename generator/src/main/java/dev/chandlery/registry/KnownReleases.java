package dev.chandlery.registry;

import dev.chandlery.registry.PackageDefinition.Yank;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an earlier output holds.
 *
 * @param releases its releases
 * @param yanks the versions that were yanked at its commit, by package
 * @param commit the commit up to which the history is known; empty when it is to be walked from its beginning
 */
public record KnownReleases(List<Release> releases, SortedMap<PackageName, List<Yank>> yanks, Optional<String> commit) {
    /** Nothing is known. */
    public static final KnownReleases NONE = new KnownReleases(List.of(), new TreeMap<>(), Optional.empty());

    /** Copies the collections. */
    public KnownReleases {
        releases = List.copyOf(releases);
        yanks = Collections.unmodifiableSortedMap(new TreeMap<>(yanks));
    }
}
