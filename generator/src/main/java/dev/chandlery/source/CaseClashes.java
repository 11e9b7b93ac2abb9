package dev.chandlery.source;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds paths that differ only in case, below one directory. A directory that clashes is named once, not its files. */
final class CaseClashes {
    private final TreePath directory;
    private final Map<String, TreePath> seen = new HashMap<>();
    private final Set<TreePath> distinct = new HashSet<>();
    private final Set<TreePath> clashing = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    CaseClashes(TreePath directory) {
        this.directory = directory;
    }

    List<Finding> of(Listing listing) {
        for (Entry entry : listing.entries()) {
            isDistinct(entry.path());
        }
        return List.copyOf(findings);
    }

    private boolean isDistinct(TreePath path) {
        if (distinct.contains(path) || path.equals(directory) || path.isRoot()) {
            return true;
        }
        if (clashing.contains(path) || !isDistinct(path.parent())) {
            return false;
        }
        TreePath other = seen.putIfAbsent(Names.folded(path.value()), path);
        if (other == null) {
            distinct.add(path);
            return true;
        }
        clashing.add(path);
        findings.add(SourceRules.PATH_CASE_CLASH.at(
                Place.file(path.value()),
                "The paths " + other + " and " + path + " differ only in case or in the encoding of accents.",
                "Rename one of them."));
        return false;
    }
}
