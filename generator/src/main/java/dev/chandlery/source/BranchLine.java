package dev.chandlery.source;

import java.util.List;
import java.util.Map;

/**
 * The line of first parents of a commit, as far back as it was asked for.
 *
 * @param commits the commits, newest first
 * @param changes for each directory the position in the line of the commit that gave it the content that it has in the
 *     newest; directories that the newest does not hold, and those whose commit is not in the line, are left out
 * @param shallow whether the line ends where a shallow clone is cut off
 */
public record BranchLine(List<Commit> commits, Map<TreePath, Integer> changes, boolean shallow) {
    /** There is no commit. */
    static final BranchLine NONE = new BranchLine(List.of(), Map.of(), false);

    /** Copies the collections. */
    public BranchLine {
        commits = List.copyOf(commits);
        changes = Map.copyOf(changes);
    }
}
