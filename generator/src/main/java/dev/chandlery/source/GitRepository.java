package dev.chandlery.source;

import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** A source repository in git: a commit, or a folder in it. */
final class GitRepository implements SourceRepository {
    private final GitObjects objects;
    private final Commit commit;
    private final TreePath prefix;
    private final SourceTree head;

    /**
     * Makes the repository.
     *
     * @param objects where the objects are; closed with this repository
     * @param commit the commit that is read
     * @param prefix the folder inside the git repository that is the top here
     * @param tree the git tree of that folder in the commit
     */
    GitRepository(GitObjects objects, Commit commit, TreePath prefix, ObjectId tree) {
        this.objects = objects;
        this.commit = commit;
        this.prefix = prefix;
        this.head = new GitTree(objects, tree, TreePath.ROOT);
    }

    @Override
    public SourceTree head() {
        return head;
    }

    @Override
    public Optional<Commit> commit() {
        return Optional.of(commit);
    }

    @Override
    public TreePath folder() {
        return prefix;
    }

    @Override
    public SourceTree treeOf(ContentId directoryTree, TreePath at) {
        return new GitTree(objects, GitObjects.objectId(directoryTree), at);
    }

    @Override
    public History history(DirectoryMatcher directories, Optional<String> since) {
        return objects.read(
                reader -> new GitHistory(reader, prefix, directories).walk(ObjectId.fromString(commit.id()), since));
    }

    @Override
    public void close() {
        objects.close();
    }
}
