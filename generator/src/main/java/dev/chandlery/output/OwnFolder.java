package dev.chandlery.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * The folder of an output, and the sink's own folder {@code .chandlery} in it.
 *
 * @param folder the folder of the output
 */
record OwnFolder(Path folder) {
    static final String CONTROL = ".chandlery";

    /** What may stand in a folder that counts as empty: a fresh clone, or the top of a disk. */
    private static final Set<String> NOT_CONTENT = Set.of(CONTROL, ".git", "lost+found");

    Path control() {
        return folder.resolve(CONTROL);
    }

    /** The record of what the last whole run wrote. */
    Path files() {
        return control().resolve("files");
    }

    /** The record of what the run that is now writing, or was cut short, will have written. */
    Path inProgress() {
        return control().resolve("in-progress");
    }

    Path staging() {
        return control().resolve("staging");
    }

    /** Says whether nothing stands in the folder yet. */
    boolean isEmpty() throws IOException {
        return strangers(Files.exists(folder)).isEmpty() && !isOwn();
    }

    /** Refuses a folder that holds something and was not written by a sink. */
    void check() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new OutputException(folder + " is not a folder: choose another folder for the output");
        }
        if (!isOwn()) {
            String stranger = strangers(true);
            if (!stranger.isEmpty()) {
                throw new OutputException(folder + " holds other files (such as " + stranger
                        + ") and no earlier output: choose an empty or a new folder");
            }
        }
    }

    private boolean isOwn() {
        return Files.isRegularFile(files()) || Files.isRegularFile(inProgress());
    }

    /** Returns the name of something that is not of an empty folder, or empty. */
    private String strangers(boolean exists) throws IOException {
        String first = "";
        if (exists) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    String name = entry.getFileName().toString();
                    if (!NOT_CONTENT.contains(name) && (first.isEmpty() || name.compareTo(first) < 0)) {
                        first = name;
                    }
                }
            }
        }
        return first.replaceAll("\\p{Cntrl}", "?");
    }

    /** Makes the folder where it is missing, and takes it for one run at a time, until the lock is closed. */
    FileChannel lock() throws IOException {
        try {
            Files.createDirectories(control());
        } catch (FileAlreadyExistsException e) {
            throw new OutputException(e.getFile() + " is a file where a folder is needed: choose another folder");
        }
        FileChannel channel =
                FileChannel.open(control().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Another run in this process: said below like one in another process.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new OutputException("another run is writing " + folder + ": wait until it has ended");
    }
}
