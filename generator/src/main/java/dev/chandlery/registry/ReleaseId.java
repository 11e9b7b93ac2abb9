package dev.chandlery.registry;

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

    /** Returns the form {@code name@version} that commands take. */
    @Override
    public String toString() {
        return name + "@" + version;
    }
}
