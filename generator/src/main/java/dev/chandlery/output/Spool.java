package dev.chandlery.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store for content that is made early and written late, so that many archives do not stay in memory: the first bytes
 * are kept in memory, all later ones in one temporary file that is gone when the spool is closed or the process ends.
 * May be used by several threads.
 */
public final class Spool implements AutoCloseable {
    private final Path directory;
    private long memoryLeft;
    private @Nullable FileChannel file;
    private long end;

    /**
     * Returns an empty spool.
     *
     * @param directory where the temporary file is made when it is needed; need not exist
     * @param memoryBytes how much is kept in memory before that
     */
    public Spool(Path directory, long memoryBytes) {
        this.directory = directory;
        this.memoryLeft = memoryBytes;
    }

    /**
     * Keeps content; the result gives it back until the spool is closed.
     *
     * @throws OutputException when the temporary file cannot be written
     */
    public synchronized Blob add(byte[] content) {
        if (content.length <= memoryLeft) {
            memoryLeft -= content.length;
            return Blob.of(content.clone());
        }
        try {
            FileChannel channel = file == null ? open() : file;
            file = channel;
            long start = end;
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                end += channel.write(buffer, end);
            }
            int length = content.length;
            return () -> read(channel, start, length);
        } catch (IOException e) {
            throw OutputException.of(directory, e);
        }
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(directory);
        // Deleted on close means unlinked at once where the system can: a killed process leaves nothing behind.
        return FileChannel.open(
                directory.resolve("spool-" + UUID.randomUUID()),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    private byte[] read(FileChannel channel, long start, int length) {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, start + buffer.position()) < 0) {
                    throw new IllegalStateException("spool is shorter than what was added");
                }
            }
        } catch (IOException e) {
            throw OutputException.of(directory, e);
        }
        return buffer.array();
    }

    /** Gives up all that was added. */
    @Override
    public synchronized void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw OutputException.of(directory, e);
        }
    }
}
