package dev.chandlery.registry;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The versions of snapshots: pre-releases between the last release and the next one, such as {@code 1.2.1-dev.3.g1a2b3c4}
 * after 1.2.0 and {@code 1.3.0-rc.1.dev.3.g1a2b3c4} after 1.3.0-rc.1. The number counts commits, so that a later snapshot is
 * higher; the end names the commit in the way of {@code git describe}, and begins with a letter, since SemVer takes digits
 * alone for a number.
 */
public final class SnapshotVersion {
    private static final int DIGITS = 7;
    private static final Pattern END = Pattern.compile("(?:.+\\.)?dev\\.(?:0|[1-9]\\d*)\\.g[0-9a-f]{" + DIGITS + "}");

    private SnapshotVersion() {}

    /** Says whether a version has the form of a snapshot's. */
    public static boolean is(Version version) {
        return END.matcher(version.prerelease()).matches();
    }

    /**
     * Returns the version of a snapshot; empty when it would be too long.
     *
     * @param last the version of the last release, if there is one
     * @param written the version that the package.yaml gives, which may not be released yet
     * @param commits how many commits there are since the last release
     * @param commit full id of the commit of the snapshot
     */
    static Optional<Version> after(Optional<Version> last, Version written, int commits, String commit) {
        return Version.parse(start(last, written) + "dev." + commits + ".g" + commit.substring(0, DIGITS));
    }

    private static String start(Optional<Version> last, Version written) {
        Version core = core(written);
        if (last.isEmpty() || core.compareTo(core(last.get())) > 0) {
            return core + "-";
        }
        Version released = last.get();
        return released.isPrerelease()
                ? released + "."
                : released.major() + "." + released.minor() + "." + (released.patch() + 1) + "-";
    }

    private static Version core(Version version) {
        return Version.bound(version.major(), version.minor(), version.patch(), "");
    }
}
