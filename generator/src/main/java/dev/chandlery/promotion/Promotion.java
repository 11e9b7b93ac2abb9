package dev.chandlery.promotion;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.ReleaseId;
import java.util.List;
import java.util.Optional;

/**
 * A release that an environment gains by a change of its files: it runs on a cluster of the environment after the change,
 * and with the files as they were before it would run on none. So it is pinned anew, a tracking rule that is new or wider
 * brings it, or one of these needs it. What arrives because of a rule that was there before the change is no promotion; nor
 * is a release that only comes to a further cluster or namespace.
 *
 * <p>The promotions of a change are found by {@link EnvironmentChanges#between}, which {@code chandlery check --base} and
 * {@code chandlery promote} call; each gate looks at them by itself. What a gate demands is read from {@link #policy()}: the
 * state before the change, so that no change can loosen what it has to pass.
 *
 * @param environment the name of the environment
 * @param release the release
 * @param before the environment before the change; empty when the change makes it
 * @param after the environment after the change
 * @param reasons why the release is there after the change, as in {@link dev.chandlery.environment.Deployment#reasons()}
 * @param place where it is written: the entry of {@code releases.yaml}, or the file that lets it in
 */
public record Promotion(
        EnvironmentName environment,
        ReleaseId release,
        Optional<Environment> before,
        Environment after,
        List<String> reasons,
        Place place) {
    /** Copies the list. */
    public Promotion {
        reasons = List.copyOf(reasons);
    }

    /** Returns the environment whose gates hold: as it was before the change; a new one as the change makes it. */
    public Environment policy() {
        return before.orElse(after);
    }
}
