package dev.chandlery.source;

import java.time.Instant;

/**
 * A commit.
 *
 * @param id its full object id, 40 hexadecimal digits
 * @param time its committer time, to the second
 */
public record Commit(String id, Instant time) {
    private static final int SHORT = 12;

    /** Returns the first 12 digits of the id, for people. */
    public String shortId() {
        return shortId(id);
    }

    /** Returns the first 12 digits of a commit's id, for people; a shorter text as it is. */
    public static String shortId(String id) {
        return id.substring(0, Math.min(SHORT, id.length()));
    }
}
