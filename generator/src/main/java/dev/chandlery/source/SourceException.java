package dev.chandlery.source;

import org.jspecify.annotations.Nullable;

/**
 * The sources cannot be read: a folder or commit that is not there, a damaged repository, missing rights. The message is
 * one sentence for the user, followed by what to do about it.
 */
public sealed class SourceException extends RuntimeException permits NotCommittedException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception with this message. */
    public SourceException(String message) {
        super(message);
    }

    /** Makes an exception with this message and cause. */
    public SourceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
