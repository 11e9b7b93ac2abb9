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

    /** As any record has it, but without the method handles: releases are looked up very often. */
    @Override
    public int hashCode() {
        return 31 * name.hashCode() + version.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReleaseId id && version.equals(id.version) && name.equals(id.name);
    }

    /** Returns the form {@code name@version} that commands take. */
    @Override
    public String toString() {
        return name + "@" + version;
    }
}
