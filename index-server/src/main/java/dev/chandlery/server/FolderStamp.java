package dev.chandlery.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Tells one state of a folder's files from another, by names, sizes and times; content is not read. */
final class FolderStamp {
    private FolderStamp() {}

    /** Returns a text that changes when a file below the folder is added, removed, renamed or written. */
    static String of(Path folder) {
        long[] sums = new long[3];
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean git = directory.endsWith(".git");
                    return git ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    long one = folder.relativize(file).toString().hashCode();
                    one = one * 31 + attributes.size();
                    one = one * 31 + attributes.lastModifiedTime().toMillis() * 1_000_003;
                    sums[0]++;
                    // The order of a walk differs between systems; sums do not depend on it.
                    sums[1] += one;
                    sums[2] += one * one;
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sums[0] + " " + sums[1] + " " + sums[2];
    }
}
