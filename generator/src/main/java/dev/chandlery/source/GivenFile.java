package dev.chandlery.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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
     * Gives it new content. Its rights stay.
     *
     * @param old its content as it was read; another one is not overwritten
     * @param edited its new content
     * @throws SourceException when it cannot be written, was changed meanwhile, or is standard input
     */
    public void rewrite(byte[] old, byte[] edited) {
        Path target = file.orElseThrow(() -> new SourceException("standard input cannot be rewritten; name a file."));
        Path name = Objects.requireNonNull(target.getFileName());
        TreePath.parse(name.toString())
                .ifPresentOrElse(
                        own -> WorkingFiles.of(Objects.requireNonNull(target.getParent()))
                                .rewrite(own, old, edited),
                        () -> {
                            throw new SourceException(
                                    Sources.name(target) + " has a name that cannot be written again; rename it.");
                        });
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
