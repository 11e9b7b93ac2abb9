package dev.chandlery.cli;

/** The command line asks for what is not there. The message is a sentence that says what to do. */
final class WrongUsageException extends RuntimeException {
    WrongUsageException(String message) {
        super(message);
    }
}
