package dev.chandlery.cli;

/** The forms in which a command prints its result; written in lower case on the command line. */
enum ReportFormat {
    /** For people. */
    text,
    /** For programs. */
    json
}
