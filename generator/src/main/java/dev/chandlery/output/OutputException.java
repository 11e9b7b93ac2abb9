package dev.chandlery.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The output could not be read or written. The message is one sentence for the user: what, where and the remedy. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputException(String message) {
        super(message);
    }

    private OutputException(String message, IOException cause) {
        super(message, cause);
    }

    static OutputException damagedRecord(@Nullable String detail) {
        return new OutputException("the record of the earlier output, .chandlery/files, is damaged (" + detail
                + "): restore the folder from a copy, or remove it and generate it again");
    }

    /**
     * Says that a file of the earlier output cannot be used.
     *
     * @param path the file
     * @param detail what is wrong with it
     */
    public static OutputException damaged(String path, String detail) {
        return new OutputException(path + " of the earlier output is damaged (" + detail
                + "): restore it from a copy, or remove the folder and generate it again");
    }

    /** Says that others published again and again in the meantime. */
    public static OutputException busy(String branch, int attempts) {
        return new OutputException("the branch " + branch + " was moved by others " + attempts
                + " times in the meantime: run it again when fewer publish at once; nothing was published");
    }

    /** Says that a branch holds what was made from another history. */
    public static OutputException otherSource(String branch, String commit) {
        return new OutputException("the branch " + branch + " holds what was made from commit " + commit
                + ", which this history does not hold: publish from the history that has it, or to another branch;"
                + " nothing was published");
    }

    /** Returns the sentence for a failure of the file system below a folder. */
    public static OutputException of(Path folder, IOException cause) {
        String place = folder.toString();
        String reason = String.valueOf(cause.getMessage());
        if (cause instanceof FileSystemException detail) {
            place = detail.getFile() == null ? place : detail.getFile();
            reason = detail.getReason() == null ? detail.getClass().getSimpleName() : detail.getReason();
        }
        String known = reason.toLowerCase(Locale.ROOT);
        if (cause instanceof AccessDeniedException || known.contains("permission denied")) {
            return new OutputException(
                    "no permission for " + place + ": let this user write " + folder + ", or choose another folder",
                    cause);
        }
        if (known.contains("no space left") || known.contains("quota") || known.contains("not enough space")) {
            return new OutputException(
                    "no space left on the disk that holds " + folder + ": free some space and run it again", cause);
        }
        if (known.contains("read-only")) {
            return new OutputException(place + " is on a read-only file system: choose another folder", cause);
        }
        return new OutputException(
                "cannot read or write " + place + " (" + reason + "): repair it, or choose another folder", cause);
    }
}
