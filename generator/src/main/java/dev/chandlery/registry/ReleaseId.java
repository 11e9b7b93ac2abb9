package dev.chandlery.registry;

import org.jspecify.annotations.Nullable;

/**
 * One version of one package. Ordered by name, then by version ascending.
 *
 * @param name the package
 * @param version the version
 */
public record ReleaseId(PackageName name, Version version) implements Comparable<ReleaseId> {
    @Override
    public int compareTo(ReleaseId other) {
        int order = name.compareTo(other.name);
        return order != 0 ? order : version.compareTo(other.version);
    }

    // Written out, since they are called millions of times in a run and the ones that records get are slow until the
    // JVM
    // has compiled them in several steps.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReleaseId id
                && version.equals(id.version)
                && name.value().equals(id.name.value());
    }

    @Override
    public int hashCode() {
        return 31 * name.value().hashCode() + version.hashCode();
    }

    /** Returns the form {@code name@version} that commands take. */
    @Override
    public String toString() {
        return name + "@" + version;
    }
}
