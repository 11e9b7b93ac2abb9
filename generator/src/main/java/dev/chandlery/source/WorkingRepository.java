package dev.chandlery.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A work tree as it is on disk, with the history of the commit that is checked out. */
final class WorkingRepository implements SourceRepository {
    private final SourceTree folder;
    private final SourceRepository git;

    WorkingRepository(SourceTree folder, SourceRepository git) {
        this.folder = folder;
        this.git = git;
    }

    @Override
    public SourceTree head() {
        return folder;
    }

    @Override
    public Optional<Commit> commit() {
        return git.commit();
    }

    @Override
    public TreePath folder() {
        return git.folder();
    }

    @Override
    public SourceTree treeOf(ContentId directoryTree, TreePath at) {
        return git.treeOf(directoryTree, at);
    }

    @Override
    public String mergeBaseId(String ref) {
        return git.mergeBaseId(ref);
    }

    @Override
    public Optional<CommitNote> note(String commitId) {
        return git.note(commitId);
    }

    @Override
    public Kinship kinship(String commitId) {
        return git.kinship(commitId);
    }

    @Override
    public List<Tag> tags() {
        return git.tags();
    }

    @Override
    public CommitOrder order(Collection<String> commits) {
        return git.order(commits);
    }

    @Override
    public SourceTree treeAt(String commitId) {
        return git.treeAt(commitId);
    }

    @Override
    public History history(DirectoryMatcher directories, Optional<String> since) {
        return git.history(directories, since);
    }

    @Override
    public BranchLine line(Collection<TreePath> directories, String without, Collection<String> until) {
        return git.line(directories, without, until);
    }

    @Override
    public List<CommitMessage> messages(TreePath directory, Optional<String> since) {
        return git.messages(directory, since);
    }

    @Override
    public List<FileChange> changesOf(TreePath file, Optional<String> without) {
        return git.changesOf(file, without);
    }

    @Override
    public void close() {
        git.close();
    }
}
