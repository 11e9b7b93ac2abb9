package dev.chandlery.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open file of the folder. Files of an output are replaced, never written in place, so what was opened stays whole
 * and of one content while it is sent.
 *
 * @param path the file, without links
 * @param version which content of the path this is
 * @param channel its content
 */
record Served(Path path, Version version, FileChannel channel) implements AutoCloseable {
    private static final int ATTEMPTS = 5;

    /**
     * Tells one content of a path from another without reading it.
     *
     * @param size its length in bytes
     * @param modified when it was written
     * @param key the file's identity on its disk, where the system has one
     */
    record Version(long size, FileTime modified, @Nullable Object key) {
        static Version of(BasicFileAttributes attributes) {
            return new Version(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }

    /** Opens a regular file that lies in the folder, links resolved; empty when there is none. */
    static Optional<Served> open(Path root, Path file) throws IOException {
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(root.toRealPath())
                    || hasHiddenName(root.toRealPath().relativize(real))) {
                return Optional.empty();
            }
            for (int i = 0; i < ATTEMPTS; i++) {
                BasicFileAttributes before = attributes(real);
                if (!before.isRegularFile()) {
                    return Optional.empty();
                }
                FileChannel channel = FileChannel.open(real, StandardOpenOption.READ);
                // Equal before and after opening: what was opened is what was looked at, not its replacement.
                if (Version.of(before).equals(Version.of(attributes(real)))) {
                    return Optional.of(new Served(real, Version.of(before), channel));
                }
                channel.close();
            }
            throw new IOException("file keeps changing");
        } catch (FileSystemException e) {
            // The plain class stands for a path that cannot exist, such as one through a file.
            if (e instanceof NoSuchFileException || e.getClass() == FileSystemException.class) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean hasHiddenName(Path relative) {
        for (Path name : relative) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
