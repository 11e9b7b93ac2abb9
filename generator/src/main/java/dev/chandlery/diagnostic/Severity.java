package dev.chandlery.diagnostic;

import java.util.Locale;

/** How much a finding matters. Ordered from the gravest. */
public enum Severity {
    /** Nothing is written and the exit code is 1. */
    ERROR,
    /** Reported; does not stop anything. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** Returns the word used in reports and configuration: {@code error}, {@code warning}, {@code info}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
