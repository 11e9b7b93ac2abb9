package dev.chandlery.yaml;

/** A reader of usual texts gives up; the text goes to the YAML parser, which has the last word. */
final class UnusualException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusualException() {
        super(null, null, false, false);
    }
}
