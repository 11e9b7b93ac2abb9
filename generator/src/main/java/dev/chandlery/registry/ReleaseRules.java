package dev.chandlery.registry;

import dev.chandlery.diagnostic.Rule;
import java.util.List;

/** The rules for packages, their versions and releases, and their dependencies. */
public final class ReleaseRules {
    /** A template without a version. */
    public static final Rule VERSION_MISSING =
            Rule.warning("version-missing", "Nothing gives a template a version, so it is taken as 0.0.0.");

    /** A released version with other content. */
    public static final Rule VERSION_MUTATED =
            Rule.error("version-mutated", "The content of a released version has changed.");

    /** A folder below {@code versions/} that is not what its name says. */
    public static final Rule VERSION_FOLDER =
            Rule.error("version-folder", "A folder below versions/ is not the release that its name says.");

    /** The output was made from commits that are not on the line of history that is read. */
    public static final Rule HISTORY_REWRITTEN = Rule.warning(
            "history-rewritten", "The output was made from a commit that the history does not lead to any more.");

    /** A version that two branches give to different content. */
    public static final Rule VERSION_ON_BRANCHES = Rule.warning(
            "version-on-branches",
            "A version is released from another branch, and this one gives it to other content.");

    /** A package.yaml of the history that cannot be read. */
    public static final Rule HISTORY_BROKEN = Rule.warning(
            "history-broken",
            "A package.yaml of the history cannot be read, so that a version in it was not released.");

    /** A snapshot that the history does not give a version. */
    public static final Rule SNAPSHOT_UNKNOWN =
            Rule.error("snapshot-unknown", "The history does not give the snapshot of a package a version.");

    /** No tag releases anything, or a tag that was meant to does not. */
    public static final Rule TAG_UNMATCHED = Rule.warning(
            "tag-unmatched", "Releases come from tags, and no tag has their form, or one has no version in it.");

    /** A tag that names a package which its commit does not hold. */
    public static final Rule TAG_WITHOUT_PACKAGE =
            Rule.warning("tag-without-package", "A tag names a package that its commit does not hold.");

    /** A tag and the file that it releases give different versions. */
    public static final Rule TAG_VERSION =
            Rule.warning("tag-version", "A tag gives another version than the package.yaml that it releases.");

    /** Two packages of one name. */
    public static final Rule PACKAGE_DUPLICATE =
            Rule.error("package-duplicate", "Two packages of the registry have the same name.");

    /** A template whose name cannot be a package's. */
    public static final Rule PACKAGE_NAME =
            Rule.warning("package-name", "A template that is not in a package has a name that no package can have.");

    /** A dependency on a package that does not exist. */
    public static final Rule DEPENDENCY_UNKNOWN =
            Rule.error("dependency-unknown", "A package depends on one that the registry does not hold.");

    /** A dependency that no release satisfies. */
    public static final Rule DEPENDENCY_UNSATISFIED =
            Rule.error("dependency-unsatisfied", "No release that existed then satisfies a dependency.");

    /** Releases that depend on each other. */
    public static final Rule DEPENDENCY_CYCLE =
            Rule.error("dependency-cycle", "Releases depend on each other in a circle.");

    /** All of them, by id. */
    public static final List<Rule> ALL = List.of(
            DEPENDENCY_CYCLE,
            DEPENDENCY_UNKNOWN,
            DEPENDENCY_UNSATISFIED,
            HISTORY_BROKEN,
            HISTORY_REWRITTEN,
            PACKAGE_DUPLICATE,
            PACKAGE_NAME,
            SNAPSHOT_UNKNOWN,
            TAG_UNMATCHED,
            TAG_VERSION,
            TAG_WITHOUT_PACKAGE,
            VERSION_FOLDER,
            VERSION_MISSING,
            VERSION_MUTATED,
            VERSION_ON_BRANCHES);

    private ReleaseRules() {}
}
