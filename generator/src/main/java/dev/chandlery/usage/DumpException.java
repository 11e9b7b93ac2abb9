package dev.chandlery.usage;

/** A dump that cannot be trusted: truncated, no JSON, or of another cluster. The message is a sentence. */
public final class DumpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception. */
    public DumpException(String message) {
        super(message);
    }
}
