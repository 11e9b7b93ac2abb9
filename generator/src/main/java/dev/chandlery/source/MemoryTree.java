package dev.chandlery.source;

import java.util.Map;

/** A source tree in memory: content that was rebuilt from an archive, or written by a test. */
public final class MemoryTree extends NodeTree {
    private MemoryTree(Node.Directory root) {
        super(root);
    }

    /**
     * Returns a tree of regular files. A path that is not portable is left out with a finding.
     *
     * @param files the content of every file by path; the arrays are not copied
     * @throws IllegalArgumentException when a path is at once a file and a directory
     */
    public static SourceTree of(Map<TreePath, byte[]> files) {
        Node.Directory root = new Node.Directory();
        files.forEach((path, content) -> add(root, path, content));
        return new MemoryTree(root);
    }

    private static void add(Node.Directory root, TreePath path, byte[] content) {
        Node.Directory at = root;
        TreePath parent = TreePath.ROOT;
        String[] segments = path.value().split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            if (Names.child(parent, segments[i]).isEmpty()) {
                at.leftOut().add(segments[i]);
                return;
            }
            if (i == segments.length - 1) {
                if (at.children().putIfAbsent(segments[i], new Bytes(content)) != null) {
                    throw new IllegalArgumentException("a file and a directory at once: " + path);
                }
            } else if (at.children().computeIfAbsent(segments[i], name -> new Node.Directory())
                    instanceof Node.Directory next) {
                at = next;
                parent = parent.resolve(segments[i]);
            } else {
                throw new IllegalArgumentException("a file and a directory at once: " + path);
            }
        }
    }

    private static final class Bytes extends Node.Content {
        private final byte[] content;

        private Bytes(byte[] content) {
            this.content = content;
        }

        @Override
        ContentId hash() {
            return GitHash.blob(content);
        }

        @Override
        byte[] read(TreePath path) {
            if (content.length > SourceLimits.MAX_FILE_BYTES) {
                throw new FileTooLargeException(path, content.length);
            }
            return content.clone();
        }

        @Override
        public String mode() {
            return GitHash.TreeEntry.FILE;
        }
    }
}
