package dev.chandlery.source;

import java.util.Optional;

/**
 * Files that are found by following paths from one directory to others, as a build tool does: nothing is listed. Paths are
 * from the top of whatever holds the files. Methods throw {@link SourceException} when the medium cannot be read.
 */
public interface PathLookup {
    /** Returns the directory that a path leads to, with all links followed; empty when there is none. */
    Optional<TreePath> directory(TreePath path);

    /** Returns the regular file that a path leads to, with all links followed; empty when there is none. */
    Optional<TreePath> file(TreePath path);

    /**
     * Returns the content of a file.
     *
     * @param file what {@link #file} returned
     */
    byte[] read(TreePath file);

    /** Returns a path as it is shown to the user. */
    String shown(TreePath path);
}
