package dev.chandlery.registry;

import org.jspecify.annotations.Nullable;

/**
 * The versions from one, up to and without another; or all others.
 *
 * <p>Half-open intervals are enough for every comparator, since each version has a next one (SemVer §11.4): after 1.2.3
 * comes 1.2.4-0, the lowest pre-release of the next patch, and after 1.2.3-rc comes 1.2.3-rc.0.
 *
 * @param start the first version inside
 * @param end the first version above, or null when there is no upper end
 * @param outside whether the versions meant are those that are not between the two
 */
record VersionInterval(Version start, @Nullable Version end, boolean outside) {
    /** The lowest version that there is. */
    static final Version LOWEST = Version.bound(0, 0, 0, "0");

    static VersionInterval between(Version start, Version end) {
        return new VersionInterval(start, end, false);
    }

    static VersionInterval from(Version start) {
        return new VersionInterval(start, null, false);
    }

    static VersionInterval below(Version end) {
        return new VersionInterval(LOWEST, end, false);
    }

    VersionInterval negated() {
        return new VersionInterval(start, end, !outside);
    }

    boolean contains(Version version) {
        boolean inside = version.compareTo(start) >= 0 && (end == null || version.compareTo(end) < 0);
        return inside != outside;
    }

    /** Returns the version that follows this one without any between them. */
    static Version next(Version version) {
        return version.isPrerelease()
                ? Version.bound(version.major(), version.minor(), version.patch(), version.prerelease() + ".0")
                : Version.bound(version.major(), version.minor(), version.patch() + 1, "0");
    }
}
