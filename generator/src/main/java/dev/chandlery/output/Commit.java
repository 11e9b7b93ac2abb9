package dev.chandlery.output;

import dev.chandlery.output.OutputFile.Role;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes the folder equal to what was staged. It may be killed at any moment: the intended state is on the disk before
 * the first move and becomes the recorded state by the last one, so that the next run knows that this one was cut
 * short; what is published comes first, then content, then the indexes that name both; what no longer belongs goes after
 * them.
 */
final class Commit {
    private final OwnFolder own;
    private final Set<Path> directories = new HashSet<>();

    private Commit(OwnFolder own) {
        this.own = own;
    }

    static void run(OwnFolder own, Comparison comparison, Recorded recorded, byte[] newState) throws IOException {
        List<Comparison.News> writes = comparison.writes();
        Set<String> removals = new TreeSet<>(comparison.removals());
        List<String> paths = writes.stream().map(item -> item.entry().path()).toList();
        Set<String> early = Obstacles.before(paths, recorded, removals);
        removals.removeAll(early);
        new Commit(own).run(writes, early, removals, newState);
    }

    private void run(List<Comparison.News> writes, Set<String> early, Set<String> late, byte[] newState)
            throws IOException {
        Path intended = own.staging().resolve("files");
        Staging.write(intended, newState, true);
        replace(intended, own.inProgress());
        force(own.control());
        for (String path : early) {
            remove(path);
        }
        put(writes, Role.PUBLISHED);
        put(writes, Role.CONTENT);
        Set<Path> indexed = new HashSet<>();
        for (Comparison.News item : writes) {
            if (item.entry().role() == Role.INDEX) {
                indexed.add(put(item).toAbsolutePath().getParent());
            }
        }
        for (Path directory : indexed) {
            force(directory);
        }
        for (String path : late) {
            remove(path);
        }
        replace(own.inProgress(), own.files());
        force(own.control());
    }

    private void put(List<Comparison.News> writes, Role role) throws IOException {
        for (Comparison.News item : writes) {
            if (item.entry().role() == role) {
                put(item);
            }
        }
    }

    private Path put(Comparison.News item) throws IOException {
        Path source = item.staged().orElseThrow();
        Path target = own.folder().resolve(item.entry().path());
        Path directory = target.toAbsolutePath().getParent();
        if (directory != null && directories.add(directory)) {
            Files.createDirectories(directory);
        }
        try {
            replace(source, target);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
            removeEmptyDirectories(target);
            replace(source, target);
        }
        return target;
    }

    private static void replace(Path source, Path target) throws IOException {
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Another disk is mounted below the folder: there, first a copy under another name.
            Path copy = beside(target);
            Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Returns the name under which a file may stand for a moment beside its place. */
    static Path beside(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".part");
    }

    /** Removes a file, and the directories that it leaves empty; what is not a plain file in plain directories stays. */
    private void remove(String path) throws IOException {
        Path file = own.folder().resolve(path);
        for (Path at = file.getParent(); at != null && !at.equals(own.folder()); at = at.getParent()) {
            if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.deleteIfExists(file);
        for (Path at = file.getParent(); at != null && !at.equals(own.folder()); at = at.getParent()) {
            try {
                Files.deleteIfExists(at);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
            directories.remove(at.toAbsolutePath());
        }
    }

    private static void removeEmptyDirectories(Path top) throws IOException {
        List<Path> all;
        try (Stream<Path> below = Files.walk(top)) {
            all = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path directory : all) {
            Files.delete(directory);
        }
    }

    /** Puts a directory's entries on the disk itself, where the system can: POSIX allows it, others refuse. */
    private static void force(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not possible here: the system orders these writes itself.
            return;
        }
    }
}
