package dev.chandlery.compatibility;

import dev.chandlery.registry.Version;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which versions may follow a release, given how what follows differs from it (SemVer 2.0.0, clauses 6 to 8).
 *
 * <p>Before 1.0.0 anything may change (clause 4); ranges such as {@code ^0.2.1} take the first number that is not zero for the
 * one that tells of breaking changes, and so does this. A pre-release asks for what the version asks for that it comes before: from
 * 1.2.0, a breaking change may be released as 2.0.0-rc.1. What follows a pre-release, where there is no release besides, only has
 * to be higher.
 *
 * @param base the release that is followed
 * @param changeClass the gravest class of the changes since; empty when nothing changed
 */
public record RequiredBump(Version base, Optional<ChangeClass> changeClass) {
    /**
     * Returns the release that a version follows: the highest stable one below it, else the highest one below it, else empty.
     *
     * @param released the versions of the releases of its package
     */
    public static Optional<Version> predecessor(Version version, Collection<Version> released) {
        Optional<Version> stable = highest(released, each -> each.compareTo(version) < 0 && !each.isPrerelease());
        return stable.isPresent() ? stable : highest(released, each -> each.compareTo(version) < 0);
    }

    private static Optional<Version> highest(Collection<Version> versions, Predicate<Version> wanted) {
        return versions.stream().filter(wanted).max(Comparator.naturalOrder());
    }

    /** Returns the lowest stable version that may follow; the release itself when nothing changed. */
    public Version lowest() {
        if (changeClass.isEmpty()) {
            return base;
        }
        if (base.isPrerelease()) {
            return version(base.major(), base.minor(), base.patch());
        }
        return after(changeClass.get());
    }

    /** Returns the version that follows a stable release after changes of a class. */
    private Version after(ChangeClass changes) {
        if (base.major() == 0) {
            boolean minor = changes == ChangeClass.BREAKING && base.minor() > 0;
            return minor ? version(0, base.minor() + 1, 0) : version(0, base.minor(), base.patch() + 1);
        }
        return switch (changes) {
            case BREAKING -> version(base.major() + 1, 0, 0);
            case COMPATIBLE -> version(base.major(), base.minor() + 1, 0);
            case INTERNAL -> version(base.major(), base.minor(), base.patch() + 1);
        };
    }

    /** Says whether a version may follow. */
    public boolean allows(Version version) {
        if (changeClass.isEmpty()) {
            return version.compareTo(base) >= 0;
        }
        return version.compareTo(base) > 0
                && (base.isPrerelease()
                        || version(version.major(), version.minor(), version.patch())
                                        .compareTo(lowest())
                                >= 0);
    }

    /** Returns the part of the version that has to be raised: {@code major}, {@code minor}, {@code patch}, or {@code no part}. */
    public String part() {
        Version lowest = lowest();
        if (lowest.equals(base)) {
            return "no part";
        }
        if (base.isPrerelease()) {
            return "pre-release";
        }
        return lowest.major() > base.major() ? "major" : lowest.minor() > base.minor() ? "minor" : "patch";
    }

    /**
     * Returns the version that follows when the newest release, or the version that somebody chose, is a pre-release: its
     * next one, when that may follow, else the first one of the lowest version that may. After 1.3.0-rc.1 that is
     * 1.3.0-rc.2, or 2.0.0-rc.1.
     *
     * @param newest the pre-release
     */
    public Version nextPrerelease(Version newest) {
        Version next = Version.of(core(newest) + "-" + raised(newest.prerelease()));
        return allows(next) ? next : Version.of(core(lowest()) + "-" + withoutNumber(newest.prerelease()) + "1");
    }

    private static String core(Version version) {
        return version.major() + "." + version.minor() + "." + version.patch();
    }

    /** Raises the last identifier, or adds one where it is no number of a usual length. */
    private static String raised(String prerelease) {
        String number = prerelease.substring(prerelease.lastIndexOf('.') + 1);
        return number.matches("[0-9]{1,17}")
                ? withoutNumber(prerelease) + (Long.parseLong(number) + 1)
                : prerelease + ".1";
    }

    /** Returns all but a number at the end, with the dot before it. */
    private static String withoutNumber(String prerelease) {
        String last = prerelease.substring(prerelease.lastIndexOf('.') + 1);
        return last.matches("[0-9]+") ? prerelease.substring(0, prerelease.length() - last.length()) : prerelease + ".";
    }

    private static Version version(long major, long minor, long patch) {
        return Version.of(major + "." + minor + "." + patch);
    }
}
