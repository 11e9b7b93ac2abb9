package dev.chandlery.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A source repository that is a plain folder: one tree, no commit, no history. */
final class FolderRepository implements SourceRepository {
    private final SourceTree head;

    FolderRepository(SourceTree head) {
        this.head = head;
    }

    @Override
    public SourceTree head() {
        return head;
    }

    @Override
    public Optional<Commit> commit() {
        return Optional.empty();
    }

    @Override
    public TreePath folder() {
        return TreePath.ROOT;
    }

    @Override
    public SourceTree treeOf(ContentId directoryTree, TreePath at) {
        throw new SourceException("a plain folder has no older trees, so " + directoryTree + " is not there; "
                + "give a git repository.");
    }

    @Override
    public String mergeBaseId(String ref) {
        throw new SourceException("a plain folder, or one without a commit, has no " + GitRefs.named(ref)
                + " to compare with; give a git repository.");
    }

    @Override
    public Optional<CommitNote> note(String commitId) {
        return Optional.empty();
    }

    @Override
    public Kinship kinship(String commitId) {
        return Kinship.NONE;
    }

    @Override
    public List<Tag> tags() {
        return List.of();
    }

    @Override
    public CommitOrder order(Collection<String> commits) {
        return CommitOrder.NONE;
    }

    @Override
    public SourceTree treeAt(String commitId) {
        throw new SourceException(
                "a plain folder has no commits, so " + commitId + " is not there; give a git repository.");
    }

    @Override
    public History history(DirectoryMatcher directories, Optional<String> since) {
        return new History(List.of(), false, false);
    }

    @Override
    public BranchLine line(Collection<TreePath> directories, String without, Collection<String> until) {
        return BranchLine.NONE;
    }

    @Override
    public List<CommitMessage> messages(TreePath directory, Optional<String> since) {
        return List.of();
    }

    @Override
    public List<FileChange> changesOf(TreePath file, Optional<String> without) {
        return List.of();
    }

    @Override
    public void close() {
        // A folder holds nothing open.
    }
}
