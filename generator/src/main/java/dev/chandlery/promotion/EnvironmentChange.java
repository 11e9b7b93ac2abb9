package dev.chandlery.promotion;

import dev.chandlery.registry.Environment;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.ReleaseId;
import java.util.List;
import java.util.Optional;

/**
 * What a change of the files of environments does to the releases of one of them.
 *
 * @param name the environment
 * @param before the environment before the change; empty when it was not there, or could not be read
 * @param after the environment after it; empty when it is gone, or cannot be read
 * @param gained the releases that it gains, in order of release
 * @param lost the releases that run on none of its clusters any more, in order
 */
public record EnvironmentChange(
        EnvironmentName name,
        Optional<Environment> before,
        Optional<Environment> after,
        List<Promotion> gained,
        List<ReleaseId> lost) {
    /** Copies the lists. */
    public EnvironmentChange {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
    }

    /** Returns the environment whose gates hold, as for {@link Promotion#policy()}. */
    Environment policy() {
        return before.or(() -> after).orElseThrow();
    }
}
