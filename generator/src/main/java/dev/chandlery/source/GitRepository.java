package dev.chandlery.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** A source repository in git: a commit, or a folder in it. */
final class GitRepository implements SourceRepository {
    private static final int MAX_MESSAGES = 1000;

    private final GitObjects objects;
    private final GitRefs refs;
    private final Commit commit;
    private final TreePath prefix;
    private final SourceTree head;

    /**
     * Makes the repository.
     *
     * @param objects where the objects are; closed with this repository
     * @param refs finds its commits
     * @param commit the commit that is read
     * @param prefix the folder inside the git repository that is the top here
     * @param tree the git tree of that folder in the commit
     */
    GitRepository(GitObjects objects, GitRefs refs, Commit commit, TreePath prefix, ObjectId tree) {
        this.objects = objects;
        this.refs = refs;
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
    public String mergeBaseId(String ref) {
        ObjectId other = refs.resolve(Optional.of(ref));
        return objects.read(reader -> {
            try (RevWalk walk = new RevWalk(reader)) {
                walk.setRevFilter(RevFilter.MERGE_BASE);
                walk.markStart(walk.parseCommit(ObjectId.fromString(commit.id())));
                walk.markStart(walk.parseCommit(other));
                RevCommit base = walk.next();
                if (base == null) {
                    throw new SourceException(GitRefs.named(ref)
                            + " and the commit that is checked out have no common history; in a shallow clone,"
                            + " \"git fetch --unshallow\" gets it.");
                }
                return base.name();
            }
        });
    }

    @Override
    public Optional<CommitNote> note(String commitId) {
        if (!ObjectId.isId(commitId)) {
            return Optional.empty();
        }
        return objects.read(reader -> {
            try (RevWalk walk = new RevWalk(reader)) {
                RevCommit found = walk.parseCommit(ObjectId.fromString(commitId));
                PersonIdent author = found.getAuthorIdent();
                return Optional.of(new CommitNote(
                        author == null ? "" : author.getName(),
                        author == null ? "" : author.getEmailAddress(),
                        found.getShortMessage()));
            } catch (MissingObjectException | IncorrectObjectTypeException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Kinship kinship(String commitId) {
        if (!ObjectId.isId(commitId)) {
            return Kinship.NONE;
        }
        return objects.read(reader -> {
            try (RevWalk walk = new RevWalk(reader)) {
                RevCommit other = walk.parseCommit(ObjectId.fromString(commitId));
                RevCommit own = walk.parseCommit(ObjectId.fromString(commit.id()));
                if (walk.isMergedInto(other, own)) {
                    return Kinship.OLDER;
                }
                return walk.isMergedInto(own, other) ? Kinship.NEWER : Kinship.NONE;
            } catch (MissingObjectException | IncorrectObjectTypeException e) {
                return Kinship.NONE;
            }
        });
    }

    @Override
    public List<Tag> tags() {
        return objects.read(reader -> GitTags.read(objects.repository(), reader));
    }

    @Override
    public CommitOrder order(Collection<String> commits) {
        return objects.read(reader -> GitTags.order(reader, commits));
    }

    @Override
    public SourceTree treeAt(String commitId) {
        return objects.read(reader -> {
            try (RevWalk walk = new RevWalk(reader)) {
                return treeOf(reader, walk.parseCommit(ObjectId.fromString(commitId)));
            }
        });
    }

    private SourceTree treeOf(ObjectReader reader, RevCommit of) throws IOException {
        ObjectId tree = GitHistory.subtree(reader, prefix, of);
        return tree.equals(ObjectId.zeroId()) ? MemoryTree.of(Map.of()) : new GitTree(objects, tree, TreePath.ROOT);
    }

    @Override
    public History history(DirectoryMatcher directories, Optional<String> since) {
        return objects.read(
                reader -> new GitHistory(reader, prefix, directories).walk(ObjectId.fromString(commit.id()), since));
    }

    @Override
    public BranchLine line(Collection<TreePath> directories, String without, Collection<String> until) {
        return objects.read(reader -> new GitLine(reader, of -> treeOf(reader, of), without)
                .walk(ObjectId.fromString(commit.id()), directories, until));
    }

    @Override
    public List<CommitMessage> messages(TreePath directory, Optional<String> since) {
        TreePath path = prefix.isRoot() ? directory : prefix.resolve(directory.value());
        return objects.read(reader -> {
            try (RevWalk walk = new RevWalk(reader)) {
                walk.markStart(walk.parseCommit(ObjectId.fromString(commit.id())));
                if (since.isPresent()) {
                    walk.markUninteresting(walk.parseCommit(ObjectId.fromString(since.get())));
                }
                walk.setRevFilter(RevFilter.NO_MERGES);
                walk.setTreeFilter(
                        path.isRoot()
                                ? TreeFilter.ANY_DIFF
                                : AndTreeFilter.create(PathFilter.create(path.value()), TreeFilter.ANY_DIFF));
                List<CommitMessage> messages = new ArrayList<>();
                for (RevCommit next = walk.next(); next != null && messages.size() < MAX_MESSAGES; next = walk.next()) {
                    messages.add(new CommitMessage(GitTags.describe(next), next.getFullMessage()));
                }
                return messages;
            }
        });
    }

    @Override
    public List<FileChange> changesOf(TreePath file, Optional<String> without) {
        Optional<ObjectId> known = without.map(ref -> refs.resolve(Optional.of(ref)));
        TreePath path = prefix.isRoot() ? file : prefix.resolve(file.value());
        return objects.read(
                reader -> new GitFileChanges(reader, path.value()).walk(ObjectId.fromString(commit.id()), known));
    }

    @Override
    public void close() {
        objects.close();
    }
}
