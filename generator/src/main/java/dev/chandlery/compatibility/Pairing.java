package dev.chandlery.compatibility;

import java.util.Optional;

/**
 * What became of an element.
 *
 * @param before the element as it was; empty when it is new
 * @param after the element as it is; empty when it is gone
 * @param parent what became of the element that it is a part of; empty for the package itself
 */
public record Pairing(Optional<Element> before, Optional<Element> after, Optional<Pairing> parent) {
    /** Returns one of the two, the new one first. */
    Element either() {
        return after.or(() -> before).orElseThrow();
    }

    boolean isRemoved() {
        return after.isEmpty();
    }

    boolean isAdded() {
        return before.isEmpty();
    }

    boolean isRenamed() {
        return before.isPresent()
                && after.isPresent()
                && !before.get().name().equals(after.get().name());
    }

    /** Says whether a trait holds now and did not, of an element that was there and still is. */
    boolean gains(Trait trait) {
        return stays()
                && !before.orElseThrow().has(trait)
                && after.orElseThrow().has(trait);
    }

    /** Says whether a trait held and does not any more, of an element that was there and still is. */
    boolean loses(Trait trait) {
        return stays()
                && before.orElseThrow().has(trait)
                && !after.orElseThrow().has(trait);
    }

    /** Says whether the values of a trait differ, of an element that was there and still is. */
    boolean differs(Trait trait) {
        return stays()
                && !before.orElseThrow()
                        .values(trait)
                        .equals(after.orElseThrow().values(trait));
    }

    private boolean stays() {
        return before.isPresent() && after.isPresent();
    }

    /** Returns words for it and all that it is a part of, such as {@code template clone of WorkflowTemplate git}. */
    String label() {
        String label = before.or(() -> after).orElseThrow().label();
        return parent.filter(above -> above.parent().isPresent())
                .map(above -> label + " of " + above.either().label()
                        + above.parent()
                                .filter(top -> top.parent().isPresent())
                                .map(top -> " of " + top.either().label())
                                .orElse(""))
                .orElse(label);
    }
}
