package dev.chandlery.source;

import dev.chandlery.diagnostic.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A tree of files as it was at one moment: of a commit, of a folder, or in memory. Safe for several threads.
 *
 * <p>Only regular files are seen. A symbolic link that leads to a regular file inside the directory that is asked for is
 * seen as that file; any other link, every submodule, and every path that is not portable is left out and is a
 * {@linkplain #findings(TreePath) finding}. Methods throw {@link SourceException} when the medium cannot be read.
 */
public interface SourceTree {
    /**
     * Returns all files below a directory in ascending order of path; empty when there is no such directory. Links are
     * followed inside this directory only, so that a package has the same files whatever lies beside it.
     */
    List<SourceFile> files(TreePath directory);

    /**
     * Returns a file, or empty when there is none of this path. A link is followed inside its own directory only, so
     * that this never finds a file that {@link #files} leaves out.
     */
    Optional<SourceFile> file(TreePath path);

    /**
     * Returns the content of a file.
     *
     * @param file a file that this tree returned
     * @throws FileTooLargeException when it is larger than {@link SourceLimits#MAX_FILE_BYTES}
     */
    byte[] read(SourceFile file);

    /**
     * Returns the git tree id of a directory, or empty when there is no such directory or it holds nothing. Two
     * directories of one id have the same files, links and rights.
     */
    Optional<ContentId> directoryId(TreePath directory);

    /**
     * Returns the git tree id that a directory would have without one of its entries; its own id when it has no such
     * entry, and empty when there is no such directory or nothing else in it.
     *
     * @param entry the name of a file or directory directly in it
     */
    Optional<ContentId> directoryIdWithout(TreePath directory, String entry);

    /**
     * Returns what was left out below a directory and why, and which paths clash, in order of place. All are of
     * {@link SourceRules}.
     */
    List<Finding> findings(TreePath directory);
}
