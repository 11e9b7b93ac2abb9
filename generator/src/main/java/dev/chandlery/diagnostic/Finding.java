package dev.chandlery.diagnostic;

import java.util.Comparator;

/**
 * Something wrong, or worth knowing, in the user's files.
 *
 * @param rule the rule that was broken
 * @param severity how much it matters here
 * @param place where it is
 * @param message one sentence that names the value at fault
 * @param remedy what to do about it; empty when the message says it
 */
public record Finding(Rule rule, Severity severity, Place place, String message, String remedy)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(Finding::severity)
            .thenComparing(f -> f.rule().id())
            .thenComparing(Finding::message)
            .thenComparing(Finding::remedy);

    /** Returns the same finding with another severity. */
    public Finding withSeverity(Severity other) {
        return new Finding(rule, other, place, message, remedy);
    }

    /** Returns the same finding at another place. */
    public Finding withPlace(Place other) {
        return new Finding(rule, severity, other, message, remedy);
    }

    /** Says whether this finding stops generation. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
