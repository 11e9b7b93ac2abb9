package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What was read, and what was wrong with it.
 *
 * @param value what could be read; empty when nothing could be
 * @param findings what was wrong, in order of place
 * @param <T> the type of what was read
 */
public record Read<T>(Optional<T> value, List<Finding> findings) {
    /** Copies the list. */
    public Read {
        findings = List.copyOf(findings);
    }
}
