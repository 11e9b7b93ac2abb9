package dev.chandlery.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks at what is on disk in an output's folder, and decides when a look is enough and when content must be read. */
final class Disk {
    private final Path folder;
    /** Empty when the last run was cut short: then only content counts. */
    private final Optional<FileTime> recorded;

    private final AtomicBoolean hashed = new AtomicBoolean();
    /** By number of line, which files were found to be as recorded. */
    private final boolean[] intact;

    Disk(Path folder, Optional<FileTime> recorded, int files) {
        this.folder = folder;
        this.recorded = recorded;
        this.intact = new boolean[files];
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    /** Returns what stands at a path, links not followed; empty when nothing does. */
    Optional<BasicFileAttributes> look(String path) throws IOException {
        Path file = file(path);
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            // A file stands where a directory of the path should: the reason's wording differs between systems.
            for (Path at = file.getParent(); at != null && !at.equals(folder); at = at.getParent()) {
                if (Files.exists(at, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(at)) {
                    return Optional.empty();
                }
            }
            throw e;
        }
    }

    /**
     * Says whether a recorded file is as recorded. The record is written after the files it names, so one that is not
     * newer than the record and has its size is taken as it is; all others are read. One that was intact is not looked at
     * again.
     */
    boolean isIntact(OutputState state, int line, String path) throws IOException {
        intact[line] = intact[line] || look(state, line, path);
        return intact[line];
    }

    private boolean look(OutputState state, int line, String path) throws IOException {
        Optional<BasicFileAttributes> found = look(path);
        if (found.isEmpty() || !found.get().isRegularFile() || found.get().size() != state.fileSize(line)) {
            return false;
        }
        if (recorded.isPresent() && found.get().lastModifiedTime().compareTo(recorded.get()) <= 0) {
            return true;
        }
        hashed.set(true);
        return Digests.match(state.role(line), state.entry(line).digest(), file(path));
    }

    /** Says whether the regular file that an entry describes stands at its path. */
    boolean holds(OutputState.Entry entry) throws IOException {
        Path file = file(entry.path());
        return isFile(entry.path(), entry.size()) && Digests.match(entry.role(), entry.digest(), file);
    }

    /** Says whether a regular file with this content stands at the path. */
    boolean holds(String path, byte[] content) throws IOException {
        return isFile(path, content.length) && Arrays.equals(Files.readAllBytes(file(path)), content);
    }

    private boolean isFile(String path, long size) throws IOException {
        return look(path)
                .filter(found -> found.isRegularFile() && found.size() == size)
                .isPresent();
    }

    /** Says whether a look was not enough for some file, so that a new record would save work the next time. */
    boolean hasRead() {
        return hashed.get();
    }
}
