package dev.chandlery.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where all new content is written before any of the output is touched, so that a full disk or content that cannot be
 * made leaves the output as it was. In a dry run it keeps nothing.
 */
final class Staging implements AutoCloseable {
    private final Optional<Path> directory;
    private final AtomicInteger count = new AtomicInteger();

    private Staging(Optional<Path> directory) {
        this.directory = directory;
    }

    /** Returns a staging area without leftovers of an earlier run. */
    static Staging in(Path directory) throws IOException {
        Files.createDirectories(directory);
        Staging staging = new Staging(Optional.of(directory));
        staging.clear(directory);
        return staging;
    }

    static Staging none() {
        return new Staging(Optional.empty());
    }

    /** Keeps content and returns its file; when durable, it is on the disk itself on return. */
    Optional<Path> put(byte[] content, boolean durable) throws IOException {
        if (directory.isEmpty()) {
            return Optional.empty();
        }
        Path file = directory.get().resolve(Integer.toString(count.getAndIncrement()));
        write(file, content, durable);
        return Optional.of(file);
    }

    static void write(Path file, byte[] content, boolean durable) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            if (durable) {
                channel.force(true);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (directory.isPresent()) {
            clear(directory.get());
            Files.deleteIfExists(directory.get());
        }
    }

    private void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
