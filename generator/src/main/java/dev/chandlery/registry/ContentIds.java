package dev.chandlery.registry;

import dev.chandlery.source.ContentId;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;

/** The identity of a package's content. */
final class ContentIds {
    private ContentIds() {}

    /**
     * Returns the git tree id of a directory without {@code versions/}: older releases lie there, and taking one out or
     * putting one in changes nothing of the package itself.
     *
     * @throws IllegalArgumentException when the tree has no such directory
     */
    static ContentId of(SourceTree tree, TreePath directory) {
        return tree.directoryIdWithout(directory, "versions")
                .orElseThrow(() -> new IllegalArgumentException("no directory " + directory));
    }
}
