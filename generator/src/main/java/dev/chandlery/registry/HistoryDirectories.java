package dev.chandlery.registry;

import dev.chandlery.source.SourceRepository.DirectoryMatcher;
import dev.chandlery.source.TreePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which directories of the history are looked at: those of the packages that are known, and wherever a package.yaml or a
 * folder {@code versions/} beside one changed, so that packages that were moved or deleted keep their releases, or a
 * manifest that is a package of its own. Places where no package is found at the head either are left out.
 */
final class HistoryDirectories implements DirectoryMatcher {
    private final Set<TreePath> known = new HashSet<>();
    private final Set<TreePath> singles;
    private final Set<TreePath> above = new HashSet<>();
    private final SortedMap<TreePath, List<TreePath>> nested = new TreeMap<>();

    /**
     * Makes a matcher.
     *
     * @param known the directories of packages
     * @param singles the manifests that are packages of their own
     */
    HistoryDirectories(Collection<TreePath> known, Set<TreePath> singles) {
        this.singles = Set.copyOf(singles);
        this.known.addAll(known);
        for (TreePath directory : new TreeSet<>(known)) {
            for (TreePath at = directory; !at.isRoot(); at = at.parent()) {
                above.add(at.parent());
                nested.computeIfAbsent(at.parent(), d -> new ArrayList<>()).add(directory);
            }
        }
    }

    @Override
    public boolean matches(TreePath directory) {
        return known.contains(directory);
    }

    @Override
    public boolean mayHoldMatches(TreePath directory) {
        return above.contains(directory)
                || !(PackageDiscovery.isHidden(directory) || PackageDiscovery.NOT_PACKAGES.contains(directory.name()));
    }

    @Override
    public boolean isMark(TreePath entry) {
        return entry.name().equals(PackageReader.FILE) || entry.name().equals("versions") || singles.contains(entry);
    }

    /** Returns the known package directories below a directory, which the history gives as a part of it. */
    Collection<TreePath> knownBelow(TreePath directory) {
        return nested.getOrDefault(directory, List.of());
    }
}
