package dev.chandlery.openpgp;

/** A key cannot be used: it is not one, is locked, or is of the wrong kind. The message is a sentence that says what to do. */
public final class OpenPgpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OpenPgpException(String message) {
        super(message);
    }

    OpenPgpException(String message, Throwable cause) {
        super(message, cause);
    }
}
