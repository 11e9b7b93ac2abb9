package dev.chandlery.cli;

/** The exit codes of every command. */
public final class ExitCode {
    /** All is well. */
    public static final int OK = 0;

    /** Errors among the findings. */
    public static final int FINDINGS = 1;

    /** The command line is wrong. */
    public static final int USAGE = 2;

    /** It could not be done: reading, writing, git or network. */
    public static final int FAILED = 3;

    private ExitCode() {}
}
