package dev.chandlery.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

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
            refuseBroken(folder);
            return Optional.empty();
        }
        Repository repository;
        try {
            repository = builder.build();
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(gitDirectory.toPath(), e.getMessage(), e);
        }
        GitObjects objects = new GitObjects(repository);
        boolean opened = false;
        try {
            refuseOtherHashes(repository);
            SourceRepository source = new GitOpener(folder, objects).open(ref);
            opened = true;
            return Optional.of(source);
        } finally {
            if (!opened) {
                objects.close();
            }
        }
    }

    /**
     * Opens the repository around a folder, given by its real path, for writing.
     *
     * @throws SourceException when there is none
     */
    static Repository repository(Path folder) {
        HermeticSystemReader.install();
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        builder.setMustExist(true).findGitDir(folder.toFile());
        if (builder.getGitDir() == null) {
            refuseBroken(folder);
            throw new SourceException(Sources.name(folder)
                    + " is not in a git repository, so nothing can be committed; leave --branch out.");
        }
        try {
            return builder.build();
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(builder.getGitDir().toPath(), e.getMessage(), e);
        }
    }

    /** A repository that lost its HEAD must not be taken for a plain folder: its releases would be taken for gone. */
    private static void refuseBroken(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            Path git = at.resolve(Constants.DOT_GIT);
            if (Files.isRegularFile(git) || Files.isDirectory(git.resolve(Constants.OBJECTS))) {
                throw unreadable(git, "it has no HEAD that names a branch or a commit", null);
            }
        }
    }

    /** JGit takes the ids of such a repository for SHA-1 and would say that objects are missing. */
    private static void refuseOtherHashes(Repository repository) {
        String format = repository.getConfig().getString("extensions", null, "objectformat");
        if (format != null && !format.equalsIgnoreCase("sha1")) {
            throw new SourceException("the git repository "
                    + Sources.name(repository.getDirectory().toPath()) + " has object ids of the format \""
                    + Names.printable(format)
                    + "\", and only SHA-1 can be read; use a repository made with \"git init --object-format=sha1\".");
        }
    }

    private static SourceException unreadable(Path git, @Nullable String reason, @Nullable Exception cause) {
        return new SourceException(
                Sources.name(git) + " is not a git repository that can be read ("
                        + Names.printable(String.valueOf(reason))
                        + "); check it with \"git status\", or clone it again.",
                cause);
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
                            throw new NotCommittedException("the folder \"" + Names.printable(prefix.value())
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
        try {
            return prefix(objects.repository(), folder);
        } catch (IOException e) {
            throw objects.unreadable(e);
        }
    }

    /** Returns where a folder, given by its real path, lies in its repository. */
    static TreePath prefix(Repository repository, Path folder) throws IOException {
        if (repository.isBare()
                || folder.startsWith(repository.getDirectory().toPath().toRealPath())) {
            return TreePath.ROOT;
        }
        Path workTree = repository.getWorkTree().toPath().toRealPath();
        Path relative = folder.startsWith(workTree) ? workTree.relativize(folder) : Path.of("");
        String separator = folder.getFileSystem().getSeparator();
        return new TreePath(relative.toString().replace(separator, "/"));
    }
}
