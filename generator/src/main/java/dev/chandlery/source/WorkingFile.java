package dev.chandlery.source;

import dev.chandlery.source.WorkingFiles.Edit;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One file that is written together with others: first beside its place, then in it, and back when another fails. */
final class WorkingFile {
    private static final int MAX_PARTS = 100;

    private final Path file;
    private final Edit edit;
    private @Nullable Path part;
    private boolean replaced;

    private WorkingFile(Path file, Edit edit) {
        this.file = file;
        this.edit = edit;
    }

    /** Finds the place of a file. */
    static WorkingFile of(Path top, Edit edit) {
        Path file = top.resolve(edit.path().value());
        try {
            return new WorkingFile(edit.old().isPresent() ? existing(top, file) : missing(top, file), edit);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static Path existing(Path top, Path file) throws IOException {
        Path real = file.toRealPath();
        if (!real.startsWith(top) || !Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            throw new SourceException(Sources.name(file) + " is not a file of the registry, so it is left alone.");
        }
        return real;
    }

    private static Path missing(Path top, Path file) throws IOException {
        Path folder = folder(top, Objects.requireNonNull(file.getParent()));
        if (!folder.startsWith(top)) {
            throw new SourceException(Sources.name(file) + " lies outside of the registry, so it is not written.");
        }
        return folder.resolve(String.valueOf(file.getFileName()));
    }

    /** Returns a folder by its real path; what is missing of it is made, but never through a link out of the registry. */
    private static Path folder(Path top, Path folder) throws IOException {
        if (Files.isDirectory(folder) || folder.equals(top)) {
            return folder.toRealPath();
        }
        Path above = folder(top, Objects.requireNonNull(folder.getParent()));
        return above.startsWith(top) ? Files.createDirectory(above.resolve(folder.getFileName())) : above;
    }

    /** Writes the new content beside the file. */
    void prepare() {
        try {
            part = partBeside(file);
            Files.write(part, edit.content());
            if (edit.old().isPresent()) {
                copyRights(file, part);
            }
            refuseChanged();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Puts the new content in its place. */
    void replace() {
        try {
            refuseChanged();
            Files.move(
                    Objects.requireNonNull(part),
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            replaced = true;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Removes what lies beside the file, and puts the old content back unless all is done. */
    void end(boolean done) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
            if (replaced && !done) {
                restore();
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private void restore() throws IOException {
        if (edit.old().isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Path back = partBeside(file);
        Files.write(back, edit.old().get());
        copyRights(file, back);
        Files.move(back, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void refuseChanged() throws IOException {
        boolean same = edit.old().isPresent()
                ? Arrays.equals(Files.readAllBytes(file), edit.old().get())
                : !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (!same) {
            throw new SourceException(Sources.name(file) + " was changed by another program; run the command again.");
        }
    }

    private static Path partBeside(Path file) throws IOException {
        for (int number = 0; ; number++) {
            try {
                return Files.createFile(file.resolveSibling("." + file.getFileName() + ".part" + number));
            } catch (FileAlreadyExistsException e) {
                if (number > MAX_PARTS) {
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

    private static SourceException unwritable(Path file, IOException cause) {
        return new SourceException(
                Sources.name(file) + " cannot be written (" + Names.printable(String.valueOf(cause.getMessage()))
                        + "); check the rights of the file and its folder. Nothing was written.",
                cause);
    }
}
