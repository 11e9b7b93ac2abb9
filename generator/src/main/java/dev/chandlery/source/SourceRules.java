package dev.chandlery.source;

import dev.chandlery.diagnostic.Rule;
import java.util.List;

/**
 * The rules about what a source tree may hold. All are warnings, since the past cannot be edited and an old release must
 * not stop a registry. What they name is left out, except for paths that clash.
 */
public final class SourceRules {
    /** A submodule is left out. */
    public static final Rule SUBMODULE_SKIPPED = Rule.warning(
            "submodule-skipped", "Submodules are not read, since their content lies in another repository.");

    /** A symbolic link leads out of the directory that is read. */
    public static final Rule SYMLINK_OUTSIDE =
            Rule.warning("symlink-outside", "A symbolic link is followed only inside the directory that is read.");

    /** A symbolic link leads nowhere. */
    public static final Rule SYMLINK_BROKEN =
            Rule.warning("symlink-broken", "A symbolic link leads to a file that exists, without a loop.");

    /** A symbolic link leads to, or through a link to, a directory. */
    public static final Rule SYMLINK_DIRECTORY =
            Rule.warning("symlink-directory", "Symbolic links to directories are not followed.");

    /** Two paths differ only in case or in the way accents are encoded. */
    public static final Rule PATH_CASE_CLASH = Rule.warning(
            "path-case-clash",
            "No two paths differ only in upper and lower case, which some file systems cannot hold.");

    /** A path has characters that are not safe everywhere. */
    public static final Rule PATH_NOT_PORTABLE = Rule.warning(
            "path-not-portable", "Paths are UTF-8 text without control characters and backslashes, and not too long.");

    /** All rules of this package. */
    public static final List<Rule> ALL = List.of(
            SUBMODULE_SKIPPED, SYMLINK_OUTSIDE, SYMLINK_BROKEN, SYMLINK_DIRECTORY, PATH_CASE_CLASH, PATH_NOT_PORTABLE);

    private SourceRules() {}
}
