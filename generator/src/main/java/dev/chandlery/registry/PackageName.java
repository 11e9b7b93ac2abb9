package dev.chandlery.registry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of a package, unique in a registry: a DNS label of at most 52 characters (RFC 1123 §2.1), so that it can be a
 * chart name, an OCI repository, an npm name and a label value.
 *
 * @param value the name
 */
public record PackageName(String value) implements Comparable<PackageName> {
    private static final int MAX_LENGTH = 52;

    /** Checks the form. */
    public PackageName {
        if (!isName(value)) {
            throw new IllegalArgumentException("not a package name: " + value);
        }
    }

    /** Returns the name when the text has the form of one, else empty. */
    public static Optional<PackageName> parse(String text) {
        return isName(text) ? Optional.of(new PackageName(text)) : Optional.empty();
    }

    /** By hand, since every stored release holds several names. */
    private static boolean isName(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_LENGTH || text.charAt(0) == '-' || text.charAt(length - 1) == '-') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-') {
                return false;
            }
        }
        return true;
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
