package dev.chandlery.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
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
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Commits changed files onto a new branch that begins at a commit. Neither the files on disk, nor the index, nor the branch
 * that is checked out change; hooks do not run, and the commit is not signed. It works in a bare repository, too.
 *
 * @param branch the name of the branch, such as {@code promote/git-1.2.0}
 * @param by who commits
 * @param at when, to the second
 */
public record BranchCommit(String branch, GitIdentity by, Instant at) {
    /**
     * Makes the commit.
     *
     * @param folder the registry: a repository, or a folder inside one
     * @param parent full id of the commit that it follows
     * @param files the new contents by path from the top of the registry; empty for a file that goes
     * @param message what the commit says
     * @return the full id of the commit
     * @throws SourceException when there is such a branch already, when its name is none, or when it cannot be written
     */
    public String create(Path folder, String parent, Map<TreePath, Optional<byte[]>> files, String message) {
        Path top = Sources.existingFolder(folder);
        try (Repository repository = GitOpener.repository(top)) {
            String ref = Constants.R_HEADS + branch;
            if (!Repository.isValidRefName(ref)) {
                throw new SourceException(GitRefs.named(branch) + " is not the name of a branch; choose another.");
            }
            if (repository.exactRef(ref) != null) {
                throw new SourceException("there is a branch " + GitRefs.named(branch)
                        + " already; choose another name, or delete it with \"git branch -D\".");
            }
            ObjectId commit = commit(repository, GitOpener.prefix(repository, top), parent, files, message);
            RefUpdate update = repository.updateRef(ref);
            update.setExpectedOldObjectId(ObjectId.zeroId());
            update.setNewObjectId(commit);
            update.setRefLogMessage("branch: Created by chandlery", false);
            update.setRefLogIdent(ident());
            if (update.update() != RefUpdate.Result.NEW) {
                throw new SourceException("the branch " + GitRefs.named(branch) + " cannot be made ("
                        + update.getResult() + "); choose another name.");
            }
            return commit.name();
        } catch (IOException e) {
            throw new SourceException(
                    "the commit cannot be written (" + Names.printable(String.valueOf(e.getMessage()))
                            + "); check the rights of the repository and the disk.",
                    e);
        }
    }

    private ObjectId commit(
            Repository repository,
            TreePath prefix,
            String parent,
            Map<TreePath, Optional<byte[]>> files,
            String message)
            throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter();
                ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            ObjectId parentId = ObjectId.fromString(parent);
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            builder.addTree(
                    new byte[0],
                    DirCacheEntry.STAGE_0,
                    reader,
                    walk.parseCommit(parentId).getTree());
            builder.finish();
            DirCacheEditor editor = index.editor();
            for (Map.Entry<TreePath, Optional<byte[]>> each : files.entrySet()) {
                String path = prefix.resolve(each.getKey().value()).value();
                if (each.getValue().isPresent()) {
                    ObjectId blob =
                            inserter.insert(Constants.OBJ_BLOB, each.getValue().get());
                    editor.add(new Put(path, blob));
                } else {
                    editor.add(new DirCacheEditor.DeletePath(path));
                }
            }
            editor.finish();
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(index.writeTree(inserter));
            commit.setParentId(parentId);
            commit.setAuthor(ident());
            commit.setCommitter(ident());
            commit.setMessage(message);
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }

    private PersonIdent ident() {
        return new PersonIdent(by.name(), by.email(), at, ZoneOffset.UTC);
    }

    /** Gives a file new content; its rights stay. */
    private static final class Put extends DirCacheEditor.PathEdit {
        private final ObjectId blob;

        Put(String path, ObjectId blob) {
            super(path);
            this.blob = blob;
        }

        @Override
        public void apply(DirCacheEntry entry) {
            if (entry.getFileMode().equals(FileMode.SYMLINK)
                    || entry.getFileMode().equals(FileMode.GITLINK)) {
                throw new SourceException("\"" + Names.printable(entry.getPathString())
                        + "\" is a link, so it is left alone; change what it leads to.");
            }
            if (!entry.getFileMode().equals(FileMode.EXECUTABLE_FILE)) {
                entry.setFileMode(FileMode.REGULAR_FILE);
            }
            entry.setObjectId(blob);
        }
    }
}
