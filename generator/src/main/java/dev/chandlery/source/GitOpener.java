package dev.chandlery.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Finds the git repository a folder lies in, and the commit that is asked for. */
final class GitOpener {
    private final Path folder;
    private final GitObjects objects;

    private GitOpener(Path folder, GitObjects objects) {
        this.folder = folder;
        this.objects = objects;
    }

    /** Opens the repository around a folder, given by its real path; empty when there is none. */
    static Optional<SourceRepository> open(Path folder, Optional<String> ref) {
        HermeticSystemReader.install();
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        builder.setMustExist(true).findGitDir(folder.toFile());
        File gitDirectory = builder.getGitDir();
        if (gitDirectory == null) {
            return Optional.empty();
        }
        Repository repository;
        try {
            repository = builder.build();
        } catch (IOException | IllegalArgumentException e) {
            throw new SourceException(
                    Sources.name(gitDirectory.toPath()) + " is not a git repository that can be read ("
                            + Names.printable(String.valueOf(e.getMessage()))
                            + "); check it with \"git status\", or clone it again.",
                    e);
        }
        GitObjects objects = new GitObjects(repository);
        boolean opened = false;
        try {
            SourceRepository source = new GitOpener(folder, objects).open(ref);
            opened = true;
            return Optional.of(source);
        } finally {
            if (!opened) {
                objects.close();
            }
        }
    }

    private SourceRepository open(Optional<String> ref) {
        GitRefs refs = new GitRefs(objects, Sources.name(folder));
        ObjectId id = refs.resolve(ref);
        TreePath prefix = prefix();
        return objects.read(reader -> {
            try (RevWalk walk = new RevWalk(reader)) {
                RevCommit commit = walk.parseCommit(id);
                ObjectId tree = commit.getTree();
                if (!prefix.isRoot()) {
                    try (TreeWalk found = TreeWalk.forPath(reader, prefix.value(), tree)) {
                        if (found == null || found.getFileMode(0) != FileMode.TREE) {
                            throw new SourceException("the folder \"" + Names.printable(prefix.value())
                                    + "\" is not in " + ref.map(GitRefs::named).orElse("HEAD")
                                    + " of its git repository; commit it first.");
                        }
                        tree = found.getObjectId(0);
                    }
                }
                Instant time = Instant.ofEpochSecond(Integer.toUnsignedLong(commit.getCommitTime()));
                return new GitRepository(objects, refs, new Commit(commit.name(), time), prefix, tree);
            }
        });
    }

    private TreePath prefix() {
        Repository repository = objects.repository();
        if (repository.isBare()) {
            return TreePath.ROOT;
        }
        try {
            if (folder.startsWith(repository.getDirectory().toPath().toRealPath())) {
                return TreePath.ROOT;
            }
            Path workTree = repository.getWorkTree().toPath().toRealPath();
            Path relative = folder.startsWith(workTree) ? workTree.relativize(folder) : Path.of("");
            String separator = folder.getFileSystem().getSeparator();
            return new TreePath(relative.toString().replace(separator, "/"));
        } catch (IOException e) {
            throw objects.unreadable(e);
        }
    }
}
