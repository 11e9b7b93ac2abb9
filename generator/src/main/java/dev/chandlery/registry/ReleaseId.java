package dev.chandlery.registry;

import java.util.Comparator;

/**
 * One version of one package. Ordered by name, then by version ascending.
 *
 * @param name the package
 * @param version the version
 */
public record ReleaseId(PackageName name, Version version) implements Comparable<ReleaseId> {
    private static final Comparator<ReleaseId> ORDER =
            Comparator.comparing(ReleaseId::name).thenComparing(ReleaseId::version);

    @Override
    public int compareTo(ReleaseId other) {
        return ORDER.compare(this, other);
    }

    /** Returns the form {@code name@version} that commands take. */
    @Override
    public String toString() {
        return name + "@" + version;
    }
}
