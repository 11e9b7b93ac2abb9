package dev.chandlery.source;

import java.util.Optional;

/**
 * A path inside a source tree: relative, segments joined by {@code /}, without empty, {@code .} or {@code ..} segments.
 * The empty path is the top of the tree. Compared by UTF-16 code units.
 *
 * @param value the path
 */
public record TreePath(String value) implements Comparable<TreePath> {
    /** The top of the tree. */
    public static final TreePath ROOT = new TreePath("");

    /** Checks the form of the path. */
    public TreePath {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a relative path: " + value);
        }
    }

    // Written out, since paths are the keys of most maps, and the JVM makes those of records anew in each process.
    @Override
    public boolean equals(Object other) {
        return other instanceof TreePath path && path.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the path when the text has the form of one, else empty. */
    public static Optional<TreePath> parse(String text) {
        return isValid(text) ? Optional.of(new TreePath(text)) : Optional.empty();
    }

    /** Returns the path of an entry below this one. */
    public TreePath resolve(String relative) {
        return value.isEmpty() ? new TreePath(relative) : new TreePath(value + "/" + relative);
    }

    /** Returns the directory that holds this entry; the top for an entry of the top and for the top itself. */
    public TreePath parent() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? ROOT : new TreePath(value.substring(0, slash));
    }

    /** Returns the last segment; empty for the top. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** Returns the last segment's extension in the form {@code yaml}, or empty when it has none. */
    public String extension() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1);
    }

    /** Says whether this path is the directory itself or lies below it. */
    public boolean isIn(TreePath directory) {
        return directory.value.isEmpty()
                || value.equals(directory.value)
                || (value.length() > directory.value.length()
                        && value.startsWith(directory.value)
                        && value.charAt(directory.value.length()) == '/');
    }

    /** Returns the part of this path below a directory that it {@linkplain #isIn is in}. */
    public TreePath below(TreePath directory) {
        if (!isIn(directory)) {
            throw new IllegalArgumentException(value + " is not in " + directory.value);
        }
        if (directory.value.isEmpty()) {
            return this;
        }
        return value.length() == directory.value.length()
                ? ROOT
                : new TreePath(value.substring(directory.value.length() + 1));
    }

    /** Says whether this is the top of the tree. */
    public boolean isRoot() {
        return value.isEmpty();
    }

    @Override
    public int compareTo(TreePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isValid(String text) {
        if (text.isEmpty()) {
            return true;
        }
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '/') {
                if (i == start || text.regionMatches(start, ".", 0, i - start) || isParent(text, start, i)) {
                    return false;
                }
                start = i + 1;
            } else if (text.charAt(i) == '\0') {
                return false;
            }
        }
        return true;
    }

    private static boolean isParent(String text, int start, int end) {
        return end - start == 2 && text.charAt(start) == '.' && text.charAt(start + 1) == '.';
    }
}
