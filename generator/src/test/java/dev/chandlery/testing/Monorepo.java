package dev.chandlery.testing;

import dev.chandlery.source.HermeticSystemReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.api.CloneCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEditor.PathEdit;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.GpgSignature;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/**
 * A git monorepo in a folder, written in a few lines that read like its story:
 *
 * <pre>{@code
 * Monorepo.create(folder)
 *         .write("templates/platform/git/package.yaml", "...")
 *         .commit("git 1.0.0")
 *         .tag("git/v1.0.0");
 * }</pre>
 *
 * <p>Author and clock are fixed: the first commit is of 2026-01-01T00:00:00Z, each next one an hour later. So the same
 * story gives the same commit ids. Every method that writes does so in the working tree and in the index; nothing is in
 * the history before {@link #commit}.
 */
public final class Monorepo implements AutoCloseable {
    /** The time of the first commit. */
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration STEP = Duration.ofHours(1);

    private final Git git;
    private final List<ObjectId> merging = new ArrayList<>();
    private Instant now = START;
    private String author = "Ada";
    private Optional<Function<byte[], String>> signer = Optional.empty();

    private Monorepo(Git git) {
        this.git = git;
    }

    /** Makes an empty repository with the branch {@code main} in a folder, which is created when it is missing. */
    public static Monorepo create(Path folder) {
        HermeticSystemReader.install();
        return attempt(() -> {
            Files.createDirectories(folder);
            return new Monorepo(Git.init()
                    .setDirectory(folder.toFile())
                    .setInitialBranch("main")
                    .call());
        });
    }

    /** Writes a text file. */
    public Monorepo write(String path, String content) {
        return write(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file. */
    public Monorepo write(String path, byte[] content) {
        return write(path, content, FileMode.REGULAR_FILE);
    }

    /** Writes an executable text file. */
    public Monorepo writeExecutable(String path, String content) {
        return write(path, content.getBytes(StandardCharsets.UTF_8), FileMode.EXECUTABLE_FILE);
    }

    private Monorepo write(String path, byte[] content, FileMode mode) {
        return change(() -> {
            Path file = onDisk(path);
            Files.write(file, content);
            file.toFile().setExecutable(mode.equals(FileMode.EXECUTABLE_FILE));
            stage(path, mode, insert(Constants.OBJ_BLOB, content));
        });
    }

    /** Writes a symbolic link. */
    public Monorepo symlink(String path, String target) {
        return change(() -> {
            Files.createSymbolicLink(onDisk(path), Path.of(target));
            stage(path, FileMode.SYMLINK, insert(Constants.OBJ_BLOB, target.getBytes(StandardCharsets.UTF_8)));
        });
    }

    /** Puts a submodule at a path: an empty folder on disk, and a commit id in the tree. */
    public Monorepo submodule(String path, String commitId) {
        return change(() -> {
            Files.createDirectories(onDisk(path));
            stage(path, FileMode.GITLINK, ObjectId.fromString(commitId));
        });
    }

    /** Puts a file whose path is any bytes into the index only, as git on other systems may have done. */
    public Monorepo stage(byte[] path, String content) {
        return rebuild(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes a file whose path is any bytes out of the index. */
    public Monorepo unstage(byte[] path) {
        return rebuild(path, new byte[0]);
    }

    private Monorepo rebuild(byte[] path, byte[] content) {
        return change(() -> {
            DirCache index = repository().lockDirCache();
            try {
                DirCacheBuilder builder = index.builder();
                for (int i = 0; i < index.getEntryCount(); i++) {
                    if (!Arrays.equals(index.getEntry(i).getRawPath(), path)) {
                        builder.add(index.getEntry(i));
                    }
                }
                if (content.length > 0) {
                    DirCacheEntry entry = new DirCacheEntry(path);
                    entry.setFileMode(FileMode.REGULAR_FILE);
                    entry.setObjectId(insert(Constants.OBJ_BLOB, content));
                    builder.add(entry);
                }
                builder.commit();
            } finally {
                index.unlock();
            }
        });
    }

    /** Deletes a file, a link, or a folder with all it holds. */
    public Monorepo delete(String path) {
        return change(() -> {
            deleteOnDisk(folder().resolve(path));
            edit(new DirCacheEditor.DeletePath(path), new DirCacheEditor.DeleteTree(path));
        });
    }

    /** Moves a file or a folder. */
    public Monorepo move(String from, String to) {
        return change(() -> {
            Files.move(folder().resolve(from), onDisk(to));
            List<DirCacheEditor.PathEdit> edits = new ArrayList<>();
            DirCache index = repository().readDirCache();
            for (int i = 0; i < index.getEntryCount(); i++) {
                DirCacheEntry entry = index.getEntry(i);
                String path = entry.getPathString();
                if (path.equals(from) || path.startsWith(from + "/")) {
                    edits.add(new DirCacheEditor.DeletePath(path));
                    edits.add(put(to + path.substring(from.length()), entry.getFileMode(), entry.getObjectId()));
                }
            }
            edit(edits.toArray(PathEdit[]::new));
        });
    }

    /** Commits what was written; a commit may change nothing. */
    public Monorepo commit(String message) {
        return change(() -> {
            ObjectId tree;
            ObjectId id;
            ObjectId head = repository().resolve(Constants.HEAD);
            try (ObjectInserter inserter = repository().newObjectInserter()) {
                tree = repository().readDirCache().writeTree(inserter);
                CommitBuilder commit = new CommitBuilder();
                commit.setTreeId(tree);
                if (head != null) {
                    commit.addParentId(head);
                }
                merging.forEach(commit::addParentId);
                commit.setAuthor(person());
                commit.setCommitter(person());
                commit.setMessage(message);
                if (signer.isPresent()) {
                    String signature = signer.get().apply(commit.build());
                    commit.setGpgSignature(new GpgSignature(signature.getBytes(StandardCharsets.US_ASCII)));
                }
                id = inserter.insert(commit);
                inserter.flush();
            }
            merging.clear();
            now = now.plus(STEP);
            RefUpdate update = repository().updateRef(Constants.HEAD);
            update.setNewObjectId(id);
            update.setRefLogIdent(person());
            update.setForceUpdate(true);
            update.update();
        });
    }

    /** Sets who makes the next commits: a first name, which gives the address, too. Before, it is Ada. */
    public Monorepo as(String firstName) {
        author = firstName;
        return this;
    }

    /** Signs the next commits: the signature in its armour, of the bytes of a commit. Nothing stops it. */
    public Monorepo signing(Function<byte[], String> with) {
        signer = Optional.of(with);
        return this;
    }

    /** Sets the time of the next commit. */
    public Monorepo at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** Makes a branch of this name at the current commit, and checks it out. */
    public Monorepo branch(String name) {
        return change(() -> git.checkout().setCreateBranch(true).setName(name).call());
    }

    /** Checks out a branch, or a commit without its branch. */
    public Monorepo checkout(String name) {
        return change(() -> git.checkout().setName(name).call());
    }

    /** Merges a branch into the current one with a merge commit; both must have changed different files. */
    public Monorepo merge(String branch) {
        change(() -> {
            merging.add(repository().resolve(branch));
            git.merge()
                    .include(repository().resolve(branch))
                    .setCommit(false)
                    .setFastForward(org.eclipse.jgit.api.MergeCommand.FastForwardMode.NO_FF)
                    .call();
        });
        return commit("Merge " + branch);
    }

    /** Puts a tag that is a name only on the current commit, also where there is one of this name already. */
    public Monorepo lightTag(String name) {
        return change(() ->
                git.tag().setName(name).setAnnotated(false).setForceUpdate(true).call());
    }

    /** Puts an annotated tag on the current commit, also where there is one of this name already. */
    public Monorepo tag(String name) {
        return change(() -> git.tag()
                .setName(name)
                .setAnnotated(true)
                .setSigned(false)
                .setForceUpdate(true)
                .setMessage(name)
                .setTagger(person())
                .call());
    }

    /** Packs all objects, as {@code git gc} does. */
    public Monorepo pack() {
        return change(() -> git.gc().call());
    }

    /** Clones to a new bare repository, and returns its folder. */
    public Path bareClone(Path folder) {
        return clone(folder, new CloneCommand().setBare(true));
    }

    /** Clones the newest commits of the current branch only, and returns the folder of the clone. */
    public Path shallowClone(Path folder, int depth) {
        return clone(folder, new CloneCommand().setDepth(depth));
    }

    private Path clone(Path folder, CloneCommand command) {
        return attempt(() -> {
            command.setURI(folder().toUri().toString())
                    .setDirectory(folder.toFile())
                    .call()
                    .close();
            return folder;
        });
    }

    /** Returns the folder of the working tree. */
    public Path path() {
        return folder();
    }

    /** Returns the full id of the current commit. */
    public String head() {
        return resolve(Constants.HEAD);
    }

    /** Returns the full id of the object a name stands for, such as {@code HEAD~1} or {@code HEAD:templates}. */
    public String resolve(String name) {
        return attempt(() -> {
            ObjectId id = repository().resolve(name);
            if (id == null) {
                throw new IllegalArgumentException("no " + name);
            }
            return id.name();
        });
    }

    /** Returns the time of the next commit. */
    public Instant now() {
        return now;
    }

    @Override
    public void close() {
        git.close();
    }

    private Repository repository() {
        return git.getRepository();
    }

    private Path folder() {
        return repository().getWorkTree().toPath();
    }

    private PersonIdent person() {
        return new PersonIdent(author, author.toLowerCase(Locale.ROOT) + "@acme.example", now, ZoneOffset.UTC);
    }

    private Path onDisk(String path) throws IOException {
        Path file = folder().resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }

    private ObjectId insert(int type, byte[] content) throws IOException {
        try (ObjectInserter inserter = repository().newObjectInserter()) {
            ObjectId id = inserter.insert(type, content);
            inserter.flush();
            return id;
        }
    }

    private void stage(String path, FileMode mode, ObjectId id) throws IOException {
        edit(put(path, mode, id));
    }

    /** With size and time of the file on disk, from which a checkout knows that it holds nothing new. */
    private PathEdit put(String path, FileMode mode, ObjectId id) {
        return new PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(mode);
                entry.setObjectId(id);
                attempt(() -> {
                    Path file = folder().resolve(path);
                    if (Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                        entry.setLength(Files.size(file));
                        entry.setLastModified(Files.getLastModifiedTime(file).toInstant());
                    }
                    return entry;
                });
            }
        };
    }

    private void edit(PathEdit... edits) throws IOException {
        DirCache index = repository().lockDirCache();
        try {
            DirCacheEditor editor = index.editor();
            for (PathEdit edit : edits) {
                editor.add(edit);
            }
            editor.commit();
        } finally {
            index.unlock();
        }
    }

    private static void deleteOnDisk(Path path) throws IOException {
        if (Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            try (var entries = Files.list(path)) {
                for (Path entry : entries.toList()) {
                    deleteOnDisk(entry);
                }
            }
        }
        Files.deleteIfExists(path);
    }

    private Monorepo change(Step step) {
        attempt(() -> {
            step.run();
            return this;
        });
        return this;
    }

    private static <T> T attempt(Result<T> result) {
        try {
            return result.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void run() throws IOException, GitAPIException;
    }

    private interface Result<T> {
        T get() throws IOException, GitAPIException;
    }
}
