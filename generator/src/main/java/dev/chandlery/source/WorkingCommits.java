package dev.chandlery.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Makes commits of edits in a work tree, on the branch that is checked out. Other changes there, staged or not, stay as they are.
 * Hooks do not run, and nothing is signed.
 */
public final class WorkingCommits {
    private final Repository repository;
    private final TreePath prefix;
    private final PersonIdent person;

    private WorkingCommits(Repository repository, TreePath prefix, PersonIdent person) {
        this.repository = repository;
        this.prefix = prefix;
        this.person = person;
    }

    /**
     * Writes the files of several commits and makes the commits, one on top of the other: all of it, or nothing.
     *
     * @param folder the registry: a work tree, or a folder in one
     * @param commits the commits, the first one first; each file stands in one of them only
     * @param identity who makes them
     * @param now when
     * @throws SourceException when the folder is not in a work tree, one of the files has changes that are not committed, or a file
     *     or the branch cannot be written
     */
    public static void make(Path folder, List<NewCommit> commits, GitIdentity identity, Instant now) {
        HermeticSystemReader.install();
        Path top = Sources.existingFolder(folder);
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        builder.setMustExist(true).findGitDir(top.toFile());
        if (builder.getGitDir() == null) {
            throw new SourceException(Sources.name(top) + " is not in a git repository, so nothing can be committed.");
        }
        try (Repository repository = builder.build()) {
            if (repository.isBare() || !repository.getRepositoryState().canCommit()) {
                throw new SourceException("nothing can be committed in " + Sources.name(top)
                        + " now; it is bare, or a merge or rebase is under way.");
            }
            TreePath prefix = TreePath.parse(repository
                            .getWorkTree()
                            .toPath()
                            .toRealPath()
                            .relativize(top)
                            .toString()
                            .replace('\\', '/'))
                    .orElseThrow();
            PersonIdent person = new PersonIdent(identity.name(), identity.email(), now, ZoneOffset.UTC);
            new WorkingCommits(repository, prefix, person).make(top, commits);
        } catch (IOException e) {
            throw unwritable(top, e);
        }
    }

    private static SourceException unwritable(Path top, IOException cause) {
        return new SourceException(
                "the git repository of " + Sources.name(top) + " cannot be written ("
                        + Names.printable(String.valueOf(cause.getMessage())) + "); nothing was committed.",
                cause);
    }

    private void make(Path top, List<NewCommit> commits) throws IOException {
        DirCache index = repository.lockDirCache();
        try (ObjectInserter inserter = repository.newObjectInserter();
                ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            ObjectId head = Optional.ofNullable(repository.resolve(Constants.HEAD))
                    .orElseThrow(
                            () -> new SourceException("there is no commit yet to build on; commit something first."));
            RevTree tree = walk.parseCommit(head).getTree();
            DirCache state = DirCache.newInCore();
            DirCacheBuilder all = state.builder();
            all.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, tree);
            all.finish();
            ObjectId last = head;
            for (NewCommit commit : commits) {
                for (WorkingFiles.Edit edit : commit.edits()) {
                    refuseUncommitted(edit, reader, tree, index, inserter);
                    put(state, path(edit), inserter.insert(Constants.OBJ_BLOB, edit.content()), Optional.empty());
                }
                last = commit(commit.message(), state.writeTree(inserter), last, inserter);
            }
            inserter.flush();
            ObjectId tip = last;
            List<WorkingFiles.Edit> edits =
                    commits.stream().flatMap(commit -> commit.edits().stream()).toList();
            WorkingFiles.of(top).write(edits, () -> finish(top, index, edits, head, tip, commits));
        } finally {
            index.unlock();
        }
    }

    private String path(WorkingFiles.Edit edit) {
        return prefix.isRoot()
                ? edit.path().value()
                : prefix.resolve(edit.path().value()).value();
    }

    private void refuseUncommitted(
            WorkingFiles.Edit edit, ObjectReader reader, RevTree tree, DirCache index, ObjectInserter inserter)
            throws IOException {
        String path = path(edit);
        ObjectId onDisk = edit.old()
                .map(bytes -> inserter.idFor(Constants.OBJ_BLOB, bytes))
                .orElse(ObjectId.zeroId());
        DirCacheEntry staged = index.getEntry(path);
        ObjectId inIndex = staged == null ? ObjectId.zeroId() : staged.getObjectId();
        try (TreeWalk found = TreeWalk.forPath(reader, path, tree)) {
            ObjectId committed = found == null ? ObjectId.zeroId() : found.getObjectId(0);
            if (!committed.equals(onDisk) || !committed.equals(inIndex)) {
                throw new SourceException("\"" + Names.printable(path)
                        + "\" has changes that are not committed; commit or stash them first. Nothing was written.");
            }
        }
    }

    private static void put(DirCache cache, String path, ObjectId content, Optional<Path> file) {
        DirCacheEditor editor = cache.editor();
        editor.add(new DirCacheEditor.PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
                if (entry.getRawMode() == 0) {
                    entry.setFileMode(FileMode.REGULAR_FILE);
                }
                entry.setObjectId(content);
                file.ifPresent(each -> setStatus(entry, each));
            }
        });
        editor.finish();
    }

    private static void setStatus(DirCacheEntry entry, Path file) {
        try {
            entry.setLength(Files.size(file));
            entry.setLastModified(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            // git looks into the file itself when it next compares.
            entry.setLength(0);
        }
    }

    private ObjectId commit(String message, ObjectId tree, ObjectId parent, ObjectInserter inserter)
            throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentId(parent);
        commit.setAuthor(person);
        commit.setCommitter(person);
        commit.setMessage(message);
        return inserter.insert(commit);
    }

    private void finish(
            Path top,
            DirCache index,
            List<WorkingFiles.Edit> edits,
            ObjectId head,
            ObjectId tip,
            List<NewCommit> commits) {
        try (ObjectInserter ids = repository.newObjectInserter()) {
            for (WorkingFiles.Edit edit : edits) {
                ObjectId id = ids.idFor(Constants.OBJ_BLOB, edit.content());
                put(index, path(edit), id, Optional.of(top.resolve(edit.path().value())));
            }
            index.write();
            RefUpdate branch = repository.updateRef(Constants.HEAD);
            branch.setExpectedOldObjectId(head);
            branch.setNewObjectId(tip);
            branch.setRefLogIdent(person);
            branch.setRefLogMessage("commit: " + commits.size() + " by chandlery", false);
            RefUpdate.Result result = branch.update();
            if (result != RefUpdate.Result.FAST_FORWARD) {
                throw new SourceException("the branch that is checked out cannot be moved ("
                        + result.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + "); another program may be at work. Nothing was committed.");
            }
            if (!index.commit()) {
                throw new IOException("the index cannot be replaced");
            }
        } catch (IOException e) {
            throw unwritable(top, e);
        }
    }
}
