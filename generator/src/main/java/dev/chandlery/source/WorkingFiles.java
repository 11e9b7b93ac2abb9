package dev.chandlery.source;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/** Rewrites files of a folder that is read as a registry: each at once, or not at all. */
public final class WorkingFiles {
    private final Path top;

    private WorkingFiles(Path top) {
        this.top = top;
    }

    /**
     * Returns the files of a folder.
     *
     * @throws SourceException when it is a bare repository, which has no files to rewrite, or cannot be reached
     */
    public static WorkingFiles of(Path folder) {
        Path top = Sources.existingFolder(folder);
        if (Sources.isBare(top)) {
            throw new SourceException(
                    Sources.name(top) + " is a bare repository, so there are no files to fix; give a clone of it.");
        }
        return new WorkingFiles(top);
    }

    /**
     * Gives a file new content. Its rights stay; a symbolic link stays one, and the file it leads to is rewritten.
     *
     * @param path a file of the folder
     * @param old its content as it was read; another one is not overwritten
     * @param content its new content
     * @throws SourceException when the file cannot be written, lies outside of the folder, or was changed meanwhile
     */
    public void rewrite(TreePath path, byte[] old, byte[] content) {
        Path file = top.resolve(path.value());
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(top) || !Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                throw new SourceException(Sources.name(file) + " is not a file of the registry, so it is left alone.");
            }
            Path part = partBeside(real);
            try {
                replace(real, part, old, content);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new SourceException(
                    Sources.name(file) + " cannot be written (" + Names.printable(String.valueOf(e.getMessage()))
                            + "); check the rights of the file and its folder.",
                    e);
        }
    }

    /**
     * Makes a file.
     *
     * @param path a file that is not there, in a folder that is
     * @throws SourceException when it is there, or cannot be written
     */
    public void create(TreePath path, byte[] content) {
        Path file = top.resolve(path.value());
        try {
            Path folder = top.resolve(path.parent().value()).toRealPath();
            if (!folder.startsWith(top)) {
                throw new SourceException(Sources.name(file) + " lies outside of the registry, so it is not written.");
            }
            Files.write(folder.resolve(path.name()), content, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new SourceException(
                    Sources.name(file) + " cannot be written (" + Names.printable(String.valueOf(e.getMessage()))
                            + "); check the rights of its folder.",
                    e);
        }
    }

    private static void replace(Path file, Path part, byte[] old, byte[] content) throws IOException {
        Files.write(part, content);
        copyRights(file, part);
        if (!Arrays.equals(Files.readAllBytes(file), old)) {
            throw new SourceException(Sources.name(file) + " was changed by another program; run the command again.");
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path partBeside(Path file) throws IOException {
        for (int number = 0; ; number++) {
            try {
                return Files.createFile(file.resolveSibling("." + file.getFileName() + ".part" + number));
            } catch (FileAlreadyExistsException e) {
                if (number > 100) {
                    throw e;
                }
            }
        }
    }

    private static void copyRights(Path from, Path to) throws IOException {
        if (from.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
            view.setPermissions(Files.getPosixFilePermissions(from));
        }
    }
}
