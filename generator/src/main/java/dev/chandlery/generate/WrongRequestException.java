package dev.chandlery.generate;

/**
 * What was asked for is not there, or cannot be done as it was asked: a package or release that the registry does not have,
 * a level that is too low. The message is a sentence that says what to do. The command line ends with the code for wrong use.
 */
public final class WrongRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception. */
    public WrongRequestException(String message) {
        super(message);
    }
}
