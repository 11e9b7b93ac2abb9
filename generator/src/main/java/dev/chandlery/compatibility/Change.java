package dev.chandlery.compatibility;

import dev.chandlery.diagnostic.Place;
import java.util.Locale;
import java.util.Optional;

/**
 * One difference between two interfaces.
 *
 * @param kind the kind of change
 * @param changeClass how much it matters in this registry
 * @param reason why it is of that class, one sentence: the registry's own words where it says otherwise than the kind
 * @param subject what changed, such as {@code template clone of WorkflowTemplate git}
 * @param predicate what happened to it, such as {@code is removed}
 * @param before where it stood; empty when it is new
 * @param after where it stands; empty when it is gone
 */
public record Change(
        ChangeKind kind,
        ChangeClass changeClass,
        String reason,
        String subject,
        String predicate,
        Optional<Place> before,
        Optional<Place> after) {
    /** Returns the change as a sentence. */
    public String sentence() {
        String text = subject + " " + predicate + ".";
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Returns where to look: where it stands, or where it stood. */
    public Place place() {
        return after.or(() -> before).orElse(Place.REGISTRY);
    }
}
