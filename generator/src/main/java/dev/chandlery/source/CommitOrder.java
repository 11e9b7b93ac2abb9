package dev.chandlery.source;

import java.time.Instant;
import java.util.Map;

/**
 * Moments that order commits: a commit is always after its parents. Such a moment is the committer time, and where clocks
 * were wrong a little after the latest parent; git calls it the corrected commit date.
 *
 * @param moments the moments by full object id of the commits that were asked for
 * @param shallow whether the history is cut off somewhere, as in a shallow clone
 */
public record CommitOrder(Map<String, Instant> moments, boolean shallow) {
    /** There are no commits. */
    static final CommitOrder NONE = new CommitOrder(Map.of(), false);

    /** Copies the map. */
    public CommitOrder {
        moments = Map.copyOf(moments);
    }
}
