package dev.chandlery.compatibility;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A kind of change: a row of the table in {@code docs/compatibility.md}.
 *
 * @param id its name in reports and in {@code chandlery.yaml}
 * @param changeClass how much it matters, unless the registry says otherwise
 * @param seenByLint whether lint finds it in a caller that was right before
 * @param summary what the change is, a clause without a full stop
 * @param reason why it is of its class, one sentence
 * @param kinds what it happens to
 * @param detector says what happened to an element of these kinds, as the predicate of a sentence; empty when it is not this
 */
public record ChangeKind(
        String id,
        ChangeClass changeClass,
        boolean seenByLint,
        String summary,
        String reason,
        Set<ElementKind> kinds,
        Detector detector) {
    /** Copies the set. */
    public ChangeKind {
        kinds = Set.copyOf(kinds);
    }

    /** Recognises a kind of change. */
    @FunctionalInterface
    public interface Detector extends Function<Pairing, Optional<String>> {}
}
