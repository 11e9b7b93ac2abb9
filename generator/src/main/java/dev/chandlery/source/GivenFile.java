package dev.chandlery.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that was named on the command line, or lies in a folder that was. */
public final class GivenFile {
    private final String path;
    private final Optional<Path> file;
    private final byte[] content;

    private GivenFile(String path, Optional<Path> file, byte[] content) {
        this.path = path;
        this.file = file;
        this.content = content;
    }

    static GivenFile of(String path, Path file) {
        return new GivenFile(path, Optional.of(file), new byte[0]);
    }

    static GivenFile of(String path, byte[] content) {
        return new GivenFile(path, Optional.empty(), content);
    }

    /** Returns its path as findings show it: as it was given, with {@code /}. */
    public String path() {
        return path;
    }

    /**
     * Returns its content.
     *
     * @param limit the most bytes that are read; of a longer file one byte more than that is returned
     * @throws SourceException when it cannot be read
     */
    public byte[] read(int limit) {
        if (file.isEmpty()) {
            return content.clone();
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            return in.readNBytes(limit + 1);
        } catch (IOException e) {
            throw FolderTree.unreadable(file.get(), e);
        }
    }
}
