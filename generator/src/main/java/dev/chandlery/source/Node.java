package dev.chandlery.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A tree of files that is not in git, held as objects. Ids are computed when they are first asked for, and kept; two
 * threads that ask at once compute the same one.
 */
sealed interface Node permits Node.Directory, Node.Content, Node.Link, Node.Submodule {
    /** Returns git's id for it. */
    ContentId id();

    /** Returns git's mode for it. */
    String mode();

    /** Returns the kind of entry it is. */
    Entry.Kind kind();

    /** A directory. Those without a file do not count for the id, as in git, and neither does what is left out. */
    final class Directory implements Node {
        private final SortedMap<String, Node> children = new TreeMap<>();
        private final List<String> leftOut = new ArrayList<>();
        private volatile @Nullable ContentId id;

        /** Returns its entries by name; filled while the tree is built, read only afterwards. */
        SortedMap<String, Node> children() {
            return children;
        }

        /** Returns the names in it that are not portable. */
        List<String> leftOut() {
            return leftOut;
        }

        /** Returns what git's tree object of it holds. */
        List<GitHash.TreeEntry> entries() {
            List<GitHash.TreeEntry> entries = new ArrayList<>();
            children.forEach((name, child) -> {
                if (child.kind() != Entry.Kind.SUBMODULE && !child.id().equals(GitHash.EMPTY_TREE)) {
                    entries.add(new GitHash.TreeEntry(child.mode(), name.getBytes(StandardCharsets.UTF_8), child.id()));
                }
            });
            return entries;
        }

        @Override
        public ContentId id() {
            ContentId known = id;
            if (known == null) {
                known = GitHash.tree(entries());
                id = known;
            }
            return known;
        }

        @Override
        public String mode() {
            return GitHash.TreeEntry.DIRECTORY;
        }

        @Override
        public Entry.Kind kind() {
            return Entry.Kind.DIRECTORY;
        }
    }

    /** A regular file. */
    abstract non-sealed class Content implements Node {
        private volatile @Nullable ContentId id;

        /** Computes the id of the content. */
        abstract ContentId hash();

        /**
         * Returns the content.
         *
         * @throws FileTooLargeException when it is larger than {@link SourceLimits#MAX_FILE_BYTES}
         */
        abstract byte[] read(TreePath path);

        @Override
        public final ContentId id() {
            ContentId known = id;
            if (known == null) {
                known = hash();
                id = known;
            }
            return known;
        }

        @Override
        public final Entry.Kind kind() {
            return Entry.Kind.FILE;
        }
    }

    /** A symbolic link and its text. */
    record Link(String target) implements Node {
        @Override
        public ContentId id() {
            return GitHash.blob(target.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String mode() {
            return GitHash.TreeEntry.LINK;
        }

        @Override
        public Entry.Kind kind() {
            return Entry.Kind.LINK;
        }
    }

    /** A repository inside the folder. */
    record Submodule() implements Node {
        private static final ContentId UNKNOWN = new ContentId("0".repeat(40));

        @Override
        public ContentId id() {
            return UNKNOWN;
        }

        @Override
        public String mode() {
            return "160000";
        }

        @Override
        public Entry.Kind kind() {
            return Entry.Kind.SUBMODULE;
        }
    }
}
