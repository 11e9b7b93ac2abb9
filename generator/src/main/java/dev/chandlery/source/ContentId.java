package dev.chandlery.source;

import java.util.regex.Pattern;

/**
 * The identity of a file's or a directory's content: the git object id of its blob or tree, also for folders that are
 * not in git, so that the same content has the same id wherever it comes from.
 *
 * @param hex 40 lower-case hexadecimal digits
 */
public record ContentId(String hex) implements Comparable<ContentId> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}");

    /** Checks the form. */
    public ContentId {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not an object id: " + hex);
        }
    }

    @Override
    public int compareTo(ContentId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
