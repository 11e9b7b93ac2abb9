package dev.chandlery.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something wrong, or worth knowing, in the user's files.
 *
 * @param rule the rule that was broken
 * @param severity how much it matters here
 * @param place where it is
 * @param message one sentence that names the value at fault
 * @param remedy what to do about it; empty when the message says it
 * @param fixes ways to mend it, of which one is to be chosen; a single one is the right answer and can be applied unasked
 * @param missing names of what it says does not exist: packages, releases and objects; empty when it says no such thing
 */
public record Finding(
        Rule rule, Severity severity, Place place, String message, String remedy, List<Fix> fixes, List<String> missing)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(Finding::severity)
            .thenComparing(f -> f.rule().id())
            .thenComparing(Finding::message)
            .thenComparing(Finding::remedy);

    /** Copies the lists. */
    public Finding {
        fixes = List.copyOf(fixes);
        missing = List.copyOf(missing);
    }

    /** Makes a finding that only a person can mend. */
    public Finding(Rule rule, Severity severity, Place place, String message, String remedy) {
        this(rule, severity, place, message, remedy, List.of(), List.of());
    }

    /** Returns the same finding with another severity. */
    public Finding withSeverity(Severity other) {
        return new Finding(rule, other, place, message, remedy, fixes, missing);
    }

    /** Returns the same finding at another place; fixes, which are for the old place, are dropped. */
    public Finding withPlace(Place other) {
        return new Finding(rule, severity, other, message, remedy, List.of(), missing);
    }

    /** Returns the same finding with these ways to mend it. */
    public Finding withFixes(Fix... others) {
        return new Finding(rule, severity, place, message, remedy, List.of(others), missing);
    }

    /** Returns the same finding, which says that something of these names does not exist. */
    public Finding withMissing(String... names) {
        return new Finding(rule, severity, place, message, remedy, fixes, List.of(names));
    }

    /** Returns the fix that can be applied unasked, because it is the only one. */
    public Optional<Fix> onlyFix() {
        return fixes.size() == 1 ? Optional.of(fixes.get(0)) : Optional.empty();
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
