package dev.chandlery.signature;

/** Bytes or a text that is not what was expected. It never leaves this package. */
final class WireException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String problem;

    /** Says what is wrong, as the end of a sentence without a full stop. */
    WireException(String problem) {
        super(problem, null, false, false);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
