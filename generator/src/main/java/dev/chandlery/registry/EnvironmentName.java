package dev.chandlery.registry;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an environment or a cluster: a DNS label (RFC 1123 §2.1) of at most 40 characters, so that the names of
 * Argo CD Applications made from it fit.
 *
 * @param value the name
 */
public record EnvironmentName(String value) implements Comparable<EnvironmentName> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]([-a-z0-9]{0,38}[a-z0-9])?");

    /** Checks the form. */
    public EnvironmentName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an environment or cluster name: " + value);
        }
    }

    /** Returns the name when the text has the form of one, else empty. */
    public static Optional<EnvironmentName> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new EnvironmentName(text)) : Optional.empty();
    }

    @Override
    public int compareTo(EnvironmentName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
