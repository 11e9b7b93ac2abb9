package dev.chandlery.source;

/** A git repository has no commit yet, or one that does not hold the folder. */
final class NotCommittedException extends SourceException {
    private static final long serialVersionUID = 1L;

    NotCommittedException(String message) {
        super(message);
    }
}
