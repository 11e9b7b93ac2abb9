package dev.chandlery.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevFlag;
import org.eclipse.jgit.revwalk.RevWalk;

/** Follows first parents back until what is looked for has been seen. */
final class GitLine {
    private final ObjectReader reader;
    private final Trees trees;
    private final String without;
    private final Map<TreePath, Optional<ContentId>> open = new LinkedHashMap<>();
    private final Map<TreePath, Integer> changes = new LinkedHashMap<>();
    private final List<Commit> commits = new ArrayList<>();

    /** Gives the tree of a commit. */
    @FunctionalInterface
    interface Trees {
        SourceTree of(RevCommit commit) throws IOException;
    }

    /**
     * Makes a walk.
     *
     * @param trees gives the tree of a commit
     * @param without an entry of the directories that is no part of their content
     */
    GitLine(ObjectReader reader, Trees trees, String without) {
        this.reader = reader;
        this.trees = trees;
        this.without = without;
    }

    BranchLine walk(ObjectId head, Collection<TreePath> directories, Collection<String> until) throws IOException {
        Set<String> missing = new HashSet<>(until);
        try (RevWalk walk = new RevWalk(reader)) {
            walk.setRetainBody(false);
            RevFlag seen = walk.newFlag("seen");
            RevCommit commit = walk.parseCommit(head);
            SourceTree newest = trees.of(commit);
            directories.forEach(directory -> open.put(directory, newest.directoryIdWithout(directory, without)));
            open.values().removeIf(Optional::isEmpty);
            while (true) {
                if (commit.has(seen)) {
                    throw new CorruptObjectException(commit, "it is its own ancestor");
                }
                commit.add(seen);
                commits.add(GitTags.describe(commit));
                missing.remove(commit.name());
                if (commit.getParentCount() == 0) {
                    boolean shallow = reader.getShallowCommits().contains(commit);
                    if (!shallow) {
                        settle(MemoryTree.of(Map.of()));
                    }
                    return new BranchLine(commits, changes, shallow);
                }
                RevCommit parent = walk.parseCommit(commit.getParent(0));
                if (!open.isEmpty() && !parent.getTree().equals(commit.getTree())) {
                    settle(trees.of(parent));
                }
                if (open.isEmpty() && missing.isEmpty()) {
                    return new BranchLine(commits, changes, false);
                }
                commit = parent;
            }
        }
    }

    /** Notes the directories that differ in the parent of the last commit of the line. */
    private void settle(SourceTree before) {
        open.entrySet().removeIf(each -> {
            boolean same = before.directoryIdWithout(each.getKey(), without).equals(each.getValue());
            if (!same) {
                changes.put(each.getKey(), commits.size() - 1);
            }
            return !same;
        });
    }
}
