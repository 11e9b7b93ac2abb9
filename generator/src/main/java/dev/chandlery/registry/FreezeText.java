package dev.chandlery.registry;

import java.time.Instant;
import java.util.Optional;

/** Writes a freeze.yaml. */
public final class FreezeText {
    private FreezeText() {}

    /**
     * Returns the text of the file, or empty when one of the values is none.
     *
     * @param until a date, or a date with time and offset (RFC 3339)
     * @param reason why: at most 2,000 characters, none of them a control character but line feeds
     */
    public static Optional<String> write(String until, String reason) {
        return Forms.DATE.accepts(until) && Forms.PROSE.accepts(reason.strip())
                ? Optional.of("""
                        apiVersion: chandlery.dev/v1
                        kind: Freeze
                        spec:
                          until: %s
                          reason: %s
                        """.formatted(ReleaseSetEntry.quoted(until), ReleaseSetEntry.quoted(reason.strip())))
                : Optional.empty();
    }

    /** Returns the moment that a date of the right form stands for: its start in UTC when it says no time. */
    public static Instant until(String until) {
        return Forms.instant(until);
    }
}
