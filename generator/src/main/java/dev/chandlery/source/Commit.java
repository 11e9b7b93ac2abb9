package dev.chandlery.source;

import java.time.Instant;

/**
 * A commit.
 *
 * @param id its full object id, 40 hexadecimal digits
 * @param time its committer time, to the second
 */
public record Commit(String id, Instant time) {
    /** Returns the first 12 digits of the id, for people. */
    public String shortId() {
        return id.substring(0, Math.min(12, id.length()));
    }
}
