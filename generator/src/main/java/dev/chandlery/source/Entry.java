package dev.chandlery.source;

import java.util.function.Supplier;

/**
 * What stands at a path of a tree, before links are followed.
 *
 * @param path its path
 * @param kind its kind
 * @param identity computes its id; costly for a directory that is not in git
 */
record Entry(TreePath path, Kind kind, Supplier<ContentId> identity) {
    /** The kinds of entries git knows; all other kinds of files are not seen. */
    enum Kind {
        FILE,
        LINK,
        SUBMODULE,
        DIRECTORY
    }

    ContentId id() {
        return identity.get();
    }

    boolean isDirectory() {
        return kind == Kind.DIRECTORY;
    }
}
