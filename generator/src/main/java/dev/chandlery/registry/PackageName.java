package dev.chandlery.registry;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a package, unique in a registry: a DNS label of at most 52 characters (RFC 1123 §2.1), so that it can be a
 * chart name, an OCI repository, an npm name and a label value.
 *
 * @param value the name
 */
public record PackageName(String value) implements Comparable<PackageName> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]([-a-z0-9]{0,50}[a-z0-9])?");

    /** Checks the form. */
    public PackageName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a package name: " + value);
        }
    }

    /** Returns the name when the text has the form of one, else empty. */
    public static Optional<PackageName> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PackageName(text)) : Optional.empty();
    }

    @Override
    public int compareTo(PackageName other) {
        return value.compareTo(other.value);
    }

    /** As any record has it, but without the method handles: packages are looked up very often. */
    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PackageName name && value.equals(name.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
