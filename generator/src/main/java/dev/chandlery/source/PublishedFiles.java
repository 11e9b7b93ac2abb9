package dev.chandlery.source;

import java.util.Optional;
import java.util.function.Consumer;

/** The files of a registry that was generated: what package clients read. */
public interface PublishedFiles {
    /** The largest file that is read at once, in bytes. */
    int MAX_FILE_BYTES = 64 << 20;

    /** The largest file that is read line by line, in bytes. */
    long MAX_LINES_BYTES = 1L << 30;

    /** The longest line, in bytes. */
    int MAX_LINE_BYTES = 16 << 20;

    /**
     * Returns the content of a file of at most {@link #MAX_FILE_BYTES}.
     *
     * @param path its path from the top of the registry, with {@code /}
     * @throws SourceException when it is not there, cannot be read, or is larger
     */
    byte[] read(String path);

    /**
     * Returns the content of a file of at most {@link #MAX_FILE_BYTES}, or empty when it is not there.
     *
     * @param path its path from the top of the registry, with {@code /}
     * @throws SourceException when it cannot be read, or is larger
     */
    Optional<byte[]> find(String path);

    /**
     * Gives each line of a text file in UTF-8 of at most {@link #MAX_LINES_BYTES}, without holding the file.
     *
     * @param path its path from the top of the registry, with {@code /}
     * @throws SourceException when it is not there, cannot be read, or is larger
     */
    void lines(String path, Consumer<String> each);
}
