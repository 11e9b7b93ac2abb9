package dev.chandlery.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where folders lie in the git repositories that they are checked out from. */
final class Worktrees {
    private Worktrees() {}

    /** Returns the path of a folder from the top of its work tree, with {@code /}; empty for the top and outside of git. */
    static String folderIn(Path folder) {
        try {
            Path real = folder.toRealPath();
            for (Path top = real; top != null; top = top.getParent()) {
                if (Files.exists(top.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                    return top.relativize(real)
                            .toString()
                            .replace(real.getFileSystem().getSeparator(), "/");
                }
            }
            return "";
        } catch (IOException e) {
            throw FolderTree.unreadable(folder, e);
        }
    }
}
