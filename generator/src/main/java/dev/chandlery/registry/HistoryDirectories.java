package dev.chandlery.registry;

import dev.chandlery.source.SourceRepository.DirectoryMatcher;
import dev.chandlery.source.TreePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which directories of the history are looked at: those of the packages that are known, those that match a pattern of
 * the registry and, when it has none, those that lie beside packages that are known, so that renamed and deleted ones
 * are seen too.
 */
final class HistoryDirectories implements DirectoryMatcher {
    private final PackagePatterns patterns;
    private final Set<TreePath> known = new HashSet<>();
    private final Set<TreePath> above = new HashSet<>();
    private final SortedMap<TreePath, List<TreePath>> nested = new TreeMap<>();
    private final SortedSet<String> shapes = new TreeSet<>();

    HistoryDirectories(PackagePatterns patterns, Collection<TreePath> known) {
        this.patterns = patterns;
        this.known.addAll(known);
        for (TreePath directory : new TreeSet<>(known)) {
            for (TreePath at = directory; !at.isRoot(); at = at.parent()) {
                above.add(at.parent());
                nested.computeIfAbsent(at.parent(), d -> new ArrayList<>()).add(directory);
            }
            if (!patterns.areDeclared()) {
                shapes.add(shape(directory));
            }
        }
    }

    @Override
    public boolean matches(TreePath directory) {
        return known.contains(directory)
                || patterns.match(directory)
                || (!above.contains(directory)
                        && !directory.name().startsWith(".")
                        && shapes.contains(shape(directory)));
    }

    @Override
    public boolean mayHoldMatches(TreePath directory) {
        return above.contains(directory)
                || patterns.mayMatchBelow(directory)
                || shapes.stream().anyMatch(shape -> shape.startsWith(shape(directory) + "/*"))
                || (directory.isRoot() && !shapes.isEmpty());
    }

    /** Returns the known package directories below a directory, which the history gives as a part of it. */
    Collection<TreePath> knownBelow(TreePath directory) {
        return nested.getOrDefault(directory, List.of());
    }

    /** The first segment, and one star for each that follows: the packages of a monorepo lie in one place. */
    private static String shape(TreePath directory) {
        String[] segments = directory.value().split("/", -1);
        return (segments.length == 1 ? "*" : segments[0]) + "/*".repeat(segments.length - 1);
    }
}
