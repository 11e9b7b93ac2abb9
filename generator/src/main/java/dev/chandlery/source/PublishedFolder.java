package dev.chandlery.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A registry in a folder. */
final class PublishedFolder implements PublishedFiles {
    private static final int PIECE = 1 << 16;
    private static final String REGISTRY = "registry";

    private final Path folder;

    private PublishedFolder(Path folder) {
        this.folder = folder;
    }

    /** Returns the registry of a folder: the folder itself, or its folder {@code registry} when it is a whole output. */
    static PublishedFolder of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new SourceException(
                    Sources.name(folder) + " is not a folder; give a folder that generate wrote, or its address.");
        }
        Path inner = folder.resolve(REGISTRY);
        return new PublishedFolder(Files.isDirectory(inner) ? inner : folder);
    }

    /** Returns a whole output, or empty when the folder is none or is the registry alone. */
    static Optional<PublishedFolder> output(Path folder) {
        return Files.isDirectory(folder.resolve(REGISTRY))
                ? Optional.of(new PublishedFolder(folder))
                : Optional.empty();
    }

    @Override
    public byte[] read(String path) {
        Path file = folder.resolve(path);
        try {
            return content(file);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    @Override
    public Optional<byte[]> find(String path) {
        Path file = folder.resolve(path);
        try {
            return Optional.of(content(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_FILE_BYTES + 1);
            if (content.length > MAX_FILE_BYTES) {
                throw tooLarge(file, MAX_FILE_BYTES);
            }
            return content;
        }
    }

    @Override
    public void lines(String path, Consumer<String> each) {
        Path file = folder.resolve(path);
        LineSplitter lines = new LineSplitter(each);
        try (InputStream in = Files.newInputStream(file)) {
            long total = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                total += piece.length;
                if (total > MAX_LINES_BYTES) {
                    throw tooLarge(file, MAX_LINES_BYTES);
                }
                lines.accept(piece);
            }
            lines.end();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private SourceException failed(Path file, IOException e) {
        return e instanceof NoSuchFileException
                ? new SourceException(
                        Sources.name(folder) + " is not a registry that generate wrote: it has no "
                                + folder.relativize(file) + "; give the folder that generate wrote.",
                        e)
                : FolderTree.unreadable(file, e);
    }

    private static SourceException tooLarge(Path file, long limit) {
        return new SourceException(
                Sources.name(file) + " has more than " + limit + " bytes; check that it is the file of a registry.");
    }
}
