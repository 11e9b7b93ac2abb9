package dev.chandlery.source;

import dev.chandlery.source.SourceRepository.DirectoryChange;
import dev.chandlery.source.SourceRepository.DirectoryMatcher;
import dev.chandlery.source.SourceRepository.History;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevFlag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The walk over first parents. It goes backwards, since packs hold recent objects whole and older ones as differences
 * from them, and compares only the directories on the way to those that are looked at.
 */
final class GitHistory {
    private final ObjectReader reader;
    private final TreePath prefix;
    private final DirectoryMatcher directories;

    /**
     * Makes a walk.
     *
     * @param reader reads the objects
     * @param prefix the folder inside the git repository that is the top of the source repository
     * @param directories which directories are looked at
     */
    GitHistory(ObjectReader reader, TreePath prefix, DirectoryMatcher directories) {
        this.reader = reader;
        this.prefix = prefix;
        this.directories = directories;
    }

    /** Walks from a commit back to the known one, or to the first. */
    History walk(ObjectId head, Optional<String> since) throws IOException {
        List<List<DirectoryChange>> newestFirst = new ArrayList<>();
        boolean shallow = false;
        boolean resumed = false;
        try (RevWalk commits = new RevWalk(reader)) {
            commits.setRetainBody(false);
            RevFlag seen = commits.newFlag("seen");
            RevCommit commit = commits.parseCommit(head);
            ObjectId tree = subtree(commit);
            while (!resumed) {
                if (commit.has(seen)) {
                    // No digest allows it, but JGit does not check the digests of what it reads.
                    throw new CorruptObjectException(commit, "it is its own ancestor");
                }
                commit.add(seen);
                if (since.isPresent() && since.get().equals(commit.name())) {
                    resumed = true;
                    break;
                }
                // JGit takes the commits at which a shallow clone is cut off for commits without parents.
                boolean oldest = commit.getParentCount() == 0;
                RevCommit parent = oldest ? null : commits.parseCommit(commit.getParent(0));
                ObjectId parentTree = parent == null ? ObjectId.zeroId() : subtree(parent);
                if (!tree.equals(parentTree)) {
                    newestFirst.add(changes(commit, parentTree, tree));
                }
                if (parent == null) {
                    shallow = reader.getShallowCommits().contains(commit);
                    break;
                }
                commit = parent;
                tree = parentTree;
            }
        }
        Collections.reverse(newestFirst);
        return new History(newestFirst.stream().flatMap(List::stream).toList(), resumed, shallow);
    }

    /** Returns the tree of the folder that is walked, in a commit; the zero id when the commit does not have it. */
    private ObjectId subtree(RevCommit commit) throws IOException {
        return subtree(reader, prefix, commit);
    }

    /** Returns the tree of a folder in a commit; the zero id when the commit does not have it. */
    static ObjectId subtree(ObjectReader reader, TreePath prefix, RevCommit commit) throws IOException {
        if (prefix.isRoot()) {
            return commit.getTree();
        }
        try (TreeWalk walk = TreeWalk.forPath(reader, prefix.value(), commit.getTree())) {
            return walk != null && walk.getFileMode(0) == FileMode.TREE ? walk.getObjectId(0) : ObjectId.zeroId();
        }
    }

    private List<DirectoryChange> changes(RevCommit commit, ObjectId before, ObjectId after) throws IOException {
        Commit at = GitTags.describe(commit);
        SortedMap<TreePath, ObjectId> changed = new TreeMap<>();
        if (directories.matches(TreePath.ROOT)) {
            changed.put(TreePath.ROOT, after);
        } else if (directories.mayHoldMatches(TreePath.ROOT)) {
            find(before, after, changed);
        }
        return changed.entrySet().stream()
                .map(entry -> new DirectoryChange(at, entry.getKey(), content(entry.getValue())))
                .toList();
    }

    /** Adds the directories whose change is told, with their trees after it. */
    private void find(ObjectId before, ObjectId after, SortedMap<TreePath, ObjectId> changed) throws IOException {
        Map<TreePath, ObjectId> entered = new HashMap<>();
        entered.put(TreePath.ROOT, after);
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(iterator(before));
            walk.addTree(iterator(after));
            walk.setFilter(new ChangedEntries());
            while (walk.next()) {
                TreePath path = new TreePath(walk.getPathString());
                if (directories.isMark(path)) {
                    changed.put(path.parent(), entered.getOrDefault(path.parent(), ObjectId.zeroId()));
                }
                ObjectId tree = isTree(walk, 1) ? walk.getObjectId(1) : ObjectId.zeroId();
                if (directories.matches(path)) {
                    changed.put(path, tree);
                } else if (walk.isSubtree() && directories.mayHoldMatches(path)) {
                    entered.put(path, tree);
                    walk.enterSubtree();
                }
            }
        }
    }

    private AbstractTreeIterator iterator(ObjectId tree) throws IOException {
        return tree.equals(ObjectId.zeroId()) ? new EmptyTreeIterator() : new CanonicalTreeParser(null, reader, tree);
    }

    private static Optional<ContentId> content(ObjectId tree) {
        return tree.equals(ObjectId.zeroId()) || tree.equals(Constants.EMPTY_TREE_ID)
                ? Optional.empty()
                : Optional.of(new ContentId(tree.name()));
    }

    private static boolean isTree(TreeWalk walk, int nth) {
        return (walk.getRawMode(nth) & FileMode.TYPE_MASK) == FileMode.TYPE_TREE;
    }

    /** Passes what differs and is to be told, or may hold something that is. */
    private final class ChangedEntries extends TreeFilter {
        @Override
        public boolean include(TreeWalk walk) {
            if (walk.idEqual(0, 1) && walk.getRawMode(0) == walk.getRawMode(1)) {
                return false;
            }
            boolean directory = isTree(walk, 0) || isTree(walk, 1);
            return Names.decode(walk.getRawPath())
                    .flatMap(GitHistory::portable)
                    .filter(path -> directories.isMark(path)
                            || (directory && (directories.matches(path) || directories.mayHoldMatches(path))))
                    .isPresent();
        }

        @Override
        public boolean shouldBeRecursive() {
            return false;
        }

        @Override
        public TreeFilter clone() {
            return this;
        }
    }

    private static Optional<TreePath> portable(String path) {
        int slash = path.lastIndexOf('/');
        return TreePath.parse(path.substring(0, Math.max(slash, 0)))
                .flatMap(parent -> Names.child(parent, path.substring(slash + 1)));
    }
}
