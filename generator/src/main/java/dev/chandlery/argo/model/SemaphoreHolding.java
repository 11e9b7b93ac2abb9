// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A semaphore and its holders.
 *
 * @param holders nodes or workflows that have the lock
 * @param semaphore name of the lock
 */
@Wire
public record SemaphoreHolding(
        List<String> holders, @Nullable String semaphore) {

    /** Copies the lists and mappings. */
    public SemaphoreHolding {
        holders = Values.list(holders);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.holders = holders;
        copy.semaphore = semaphore;
        return copy;
    }

    /** Collects the values of a {@link SemaphoreHolding}. */
    public static final class Builder {
        private List<String> holders = List.of();
        private @Nullable String semaphore;

        private Builder() {}

        /** Sets {@link SemaphoreHolding#holders}. */
        public Builder holders(List<String> holders) {
            this.holders = holders;
            return this;
        }

        /** Sets {@link SemaphoreHolding#semaphore}. */
        public Builder semaphore(@Nullable String semaphore) {
            this.semaphore = semaphore;
            return this;
        }

        /** Returns the {@link SemaphoreHolding}. */
        public SemaphoreHolding build() {
            return new SemaphoreHolding(holders, semaphore);
        }
    }
}
