package dev.chandlery.registry;

import dev.chandlery.source.ContentId;
import dev.chandlery.source.TreePath;

/**
 * A package as one tree holds it: at the head, or at one of its releases.
 *
 * @param directory the directory that its files lie in
 * @param definedIn the file that says what it is: its package.yaml, or the manifest or directory it was found by
 * @param definition what that says
 * @param tree the id of its content: the git tree id of the directory without {@code versions/}, or the id of the file
 *     when the package is a single file
 * @param files its files
 * @param keepsNames whether the names of its objects hold the version already, so that they are not changed
 * @param versioned whether somebody gave it a version; without one it is 0.0.0 and its releases may not be told apart
 */
public record PackageDirectory(
        TreePath directory,
        TreePath definedIn,
        PackageDefinition definition,
        ContentId tree,
        PackageFiles files,
        boolean keepsNames,
        boolean versioned) {

    /** Returns this package with another version, which somebody gave it. */
    PackageDirectory withVersion(Version version) {
        return new PackageDirectory(
                directory, definedIn, Definitions.withVersion(definition, version), tree, files, keepsNames, true);
    }

    /** Returns package and version. */
    public ReleaseId id() {
        return new ReleaseId(definition.name(), definition.version());
    }

    /** Says whether a package.yaml declares it; other packages have no versions in history. */
    public boolean isDeclared() {
        return definedIn.name().equals(PackageReader.FILE);
    }

    /** Says whether the package consists of one file in a directory that may hold others. */
    public boolean isSingleFile() {
        return files.manifests().size() == 1 && files.manifests().get(0).id().equals(tree);
    }
}
