package dev.chandlery.diagnostic;

import java.util.Optional;

/** Gives reports the line of a file that a finding is about. */
@FunctionalInterface
public interface SourceLines {
    /** No lines are known. */
    SourceLines NONE = place -> Optional.empty();

    /** Returns the line of a place without its line break, or empty when it is not known. */
    Optional<String> line(Place place);
}
