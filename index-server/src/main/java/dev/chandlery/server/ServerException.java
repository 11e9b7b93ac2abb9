package dev.chandlery.server;

/** The server cannot do what was asked for. The message is one sentence for the user. */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerException(String message, Throwable cause) {
        super(message, cause);
    }

    ServerException(String message) {
        super(message);
    }
}
