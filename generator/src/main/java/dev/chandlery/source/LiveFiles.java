package dev.chandlery.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Files as they are on disk at this moment, for who follows them while people work on them: no snapshot and no history.
 * What cannot be read is absent. Symbolic links are not followed.
 */
public final class LiveFiles {
    private static final String NODE_MODULES = "node_modules";

    private LiveFiles() {}

    /**
     * Returns the files below a folder in ascending order of path. Folders whose name begins with a dot are not entered, nor
     * those that npm fills. At most {@link SourceLimits#MAX_FILES} entries are looked at.
     *
     * @param folder a folder of any file system; one that is not there has no files
     * @param names which file names are wanted
     */
    public static List<Path> find(Path folder, Predicate<String> names) {
        Finder finder = new Finder(folder, names);
        try {
            Files.walkFileTree(folder, finder);
        } catch (IOException e) {
            // The visitor passes over what cannot be read, so nothing of this folder can.
            return List.of();
        }
        finder.found.sort(null);
        return List.copyOf(finder.found);
    }

    /** Returns the content of a file; empty when it is no file, cannot be read, or is larger than the limit in bytes. */
    public static Optional<byte[]> read(Path file, int limit) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(limit + 1);
            return content.length > limit ? Optional.empty() : Optional.of(content);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path top;
        private final Predicate<String> names;
        private final List<Path> found = new ArrayList<>();
        private int seen;

        private Finder(Path top, Predicate<String> names) {
            this.top = top;
            this.names = names;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean entered = folder.equals(top) || !(name.startsWith(".") || name.equals(NODE_MODULES));
            return entered ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && names.test(String.valueOf(file.getFileName()))) {
                found.add(file);
            }
            return ++seen < SourceLimits.MAX_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cause) {
            return FileVisitResult.CONTINUE;
        }
    }
}
