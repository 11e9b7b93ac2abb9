package dev.chandlery.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The user's monorepo: one tree to read, and its history when it is kept in git.
 *
 * <p>Paths are relative to the folder that was given, which may lie inside a larger git repository.
 */
public interface SourceRepository extends AutoCloseable {
    /** Returns the tree that is read: of the commit asked for, or of the folder. */
    SourceTree head();

    /** Returns the commit whose tree is read, or empty for a plain folder. */
    Optional<Commit> commit();

    /** Returns where the tree lies in its git repository; the top for a plain folder. */
    TreePath folder();

    /**
     * Returns an older state of one directory. Its paths begin with that directory's path, as in {@link #head()}, so that
     * a package is read from either in the same way; beside the directory the tree is empty.
     *
     * @param directoryTree the git tree id of the directory, from {@link #history} or {@link SourceTree#directoryId}
     * @param at the path of the directory
     * @throws SourceException when this is a plain folder; reading the tree throws it when there is no such tree
     */
    SourceTree treeOf(ContentId directoryTree, TreePath at);

    /**
     * Returns the tree of the commit at which the history of {@link #commit()} and that of another commit part: what the
     * other had when the work on this one began.
     *
     * @param ref a branch, a tag, a commit id or another name that git resolves to a commit
     * @throws SourceException when this is a plain folder, when there is no such commit, and when the two have nothing in
     *     common
     */
    default SourceTree mergeBase(String ref) {
        return treeAt(mergeBaseId(ref));
    }

    /**
     * Returns the full object id of the commit whose tree {@link #mergeBase} gives.
     *
     * @throws SourceException as there
     */
    String mergeBaseId(String ref);

    /**
     * Returns what a commit says of itself, or empty when it is not there, as in a plain folder or a shallow clone.
     *
     * @param commitId its full object id
     */
    Optional<CommitNote> note(String commitId);

    /**
     * Says how the history of {@link #commit()} and another commit stand to each other.
     *
     * @param commitId full object id of the other commit
     */
    Kinship kinship(String commitId);

    /** How another commit stands to the history of the one that is read. */
    enum Kinship {
        /** The history holds it. */
        OLDER,
        /** It holds the history. */
        NEWER,
        /** Neither: another branch, a history that was rewritten, or a commit that is not there. */
        NONE
    }

    /** Returns the tags on commits, in ascending order of name; a plain folder has none. */
    List<Tag> tags();

    /** Orders commits, given by their full object ids. */
    CommitOrder order(Collection<String> commits);

    /**
     * Returns the tree of a commit, as {@link #head()} is that of the commit that is read.
     *
     * @param commitId its full object id
     * @throws SourceException when there is no such commit
     */
    SourceTree treeAt(String commitId);

    /**
     * Walks the first-parent history of {@link #commit()}, oldest change first; of a plain folder it is empty. What a
     * merge brings in counts as one change, made by the merge. The oldest commit there is, be it the first of all or the
     * one at which a shallow clone is cut off, adds all directories it holds. Below a directory that matches no other is
     * looked for.
     *
     * @param directories which directories are looked at
     * @param since a commit whose history is known already; the walk gives only what came after it. When it is not among
     *     the first parents, the whole history is walked and {@link History#resumed()} is false.
     */
    History history(DirectoryMatcher directories, Optional<String> since);

    /**
     * Follows the first parents of {@link #commit()} back until the commits that gave directories their content, and some
     * others, have been seen, or to the end; of a plain folder the line is empty.
     *
     * @param directories the directories
     * @param without an entry of them that is no part of their content
     * @param until full object ids of the other commits
     */
    BranchLine line(Collection<TreePath> directories, String without, Collection<String> until);

    /**
     * Returns the messages of the commits that changed something below a directory, newest first, at most 1,000; of a plain
     * folder there are none. Those that a merge brings in are among them, the merge itself is not.
     *
     * @param since a commit: it and what it is made from are left out
     */
    List<CommitMessage> messages(TreePath directory, Optional<String> since);

    /**
     * Returns the commits that gave a file the content that it has in the commit that is read, newest first, at most 1,000:
     * those at which it differs from what each of their parents has. Of a plain folder there are none.
     *
     * @param without a branch, a tag or a commit: what it is made from is left out
     * @throws SourceException when there is no such commit
     */
    List<FileChange> changesOf(TreePath file, Optional<String> without);

    @Override
    void close();

    /** Decides which changes of a tree are told, by the paths of directories and of what they hold. */
    interface DirectoryMatcher {
        /** Says whether every change of this directory is told. */
        boolean matches(TreePath directory);

        /** Says whether the entries of this directory are looked at. */
        boolean mayHoldMatches(TreePath directory);

        /** Says whether a change of this file or directory is told as one of the directory that holds it. */
        boolean isMark(TreePath entry);
    }

    /**
     * What a walk found.
     *
     * @param changes the changes, oldest first; those of one commit in ascending order of path
     * @param resumed whether the walk stopped at the known commit
     * @param shallow whether history is cut off, as in a shallow clone, so that older commits were not seen
     */
    record History(List<DirectoryChange> changes, boolean resumed, boolean shallow) {
        /** Copies the list. */
        public History {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A directory got new content in a commit.
     *
     * @param commit the commit
     * @param directory the directory
     * @param tree its git tree id after the commit, or empty when the commit removed it
     */
    record DirectoryChange(Commit commit, TreePath directory, Optional<ContentId> tree) {}
}
