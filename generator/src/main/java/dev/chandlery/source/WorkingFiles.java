package dev.chandlery.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Rewrites files of a folder that is read as a registry: all that are given together, or none. */
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
     * A file that is written.
     *
     * @param path where
     * @param old its content as it was read; empty when it was not there
     * @param content its new content
     */
    @SuppressWarnings("ArrayRecordComponent") // edits are made once, never compared
    public record Edit(TreePath path, Optional<byte[]> old, byte[] content) {}

    /**
     * Gives a file new content. Its rights stay; a symbolic link stays one, and the file it leads to is rewritten.
     *
     * @param path a file of the folder
     * @param old its content as it was read; another one is not overwritten
     * @param content its new content
     * @throws SourceException when the file cannot be written, lies outside of the folder, or was changed meanwhile
     */
    public void rewrite(TreePath path, byte[] old, byte[] content) {
        write(List.of(new Edit(path, Optional.of(old), content)), () -> {});
    }

    /**
     * Makes a file, and the folders that hold it.
     *
     * @param path a file that is not there
     * @throws SourceException when it is there, or cannot be written
     */
    public void create(TreePath path, byte[] content) {
        write(List.of(new Edit(path, Optional.empty(), content)), () -> {});
    }

    /**
     * Writes several files: the new content of all lies beside them before the first is replaced, and when one cannot be, those
     * before it get their old content back.
     *
     * @param afterwards what has to succeed too; when it throws, the files get their old content back
     * @throws SourceException when a file cannot be written, lies outside of the folder, or was changed meanwhile
     */
    public void write(Collection<Edit> edits, Runnable afterwards) {
        Deque<WorkingFile> all = new ArrayDeque<>();
        boolean done = false;
        try {
            for (Edit edit : edits) {
                all.push(WorkingFile.of(top, edit));
                all.element().prepare();
            }
            for (WorkingFile file : List.copyOf(all)) {
                file.replace();
            }
            afterwards.run();
            done = true;
        } finally {
            for (WorkingFile file : all) {
                file.end(done);
            }
        }
    }

    /**
     * Deletes a file.
     *
     * @param path a file of the folder
     * @param old its content as it was read; another one is not deleted
     * @throws SourceException when it cannot be deleted, lies outside of the folder, or was changed meanwhile
     */
    public void delete(TreePath path, byte[] old) {
        Path file = top.resolve(path.value());
        try {
            if (!top.resolve(path.parent().value()).toRealPath().startsWith(top)) {
                throw new SourceException(Sources.name(file) + " lies outside of the registry, so it is left alone.");
            }
            if (!Arrays.equals(Files.readAllBytes(file), old)) {
                throw new SourceException(
                        Sources.name(file) + " was changed by another program; run the command again.");
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new SourceException(
                    Sources.name(file) + " cannot be deleted (" + Names.printable(String.valueOf(e.getMessage()))
                            + "); check the rights of its folder.",
                    e);
        }
    }
}
