package dev.chandlery.source;

/**
 * A regular file of a source tree.
 *
 * @param path its path from the top of the tree
 * @param id the id of its content
 */
public record SourceFile(TreePath path, ContentId id) implements Comparable<SourceFile> {
    @Override
    public int compareTo(SourceFile other) {
        return path.compareTo(other.path);
    }
}
