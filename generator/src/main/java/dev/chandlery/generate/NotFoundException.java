package dev.chandlery.generate;

/** A package or a release was named that the registry does not have. The message is one sentence that says what to do. */
public final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception. */
    public NotFoundException(String message) {
        super(message);
    }
}
