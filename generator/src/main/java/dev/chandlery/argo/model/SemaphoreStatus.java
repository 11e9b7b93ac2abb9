// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.List;

/**
 * Semaphores that a workflow holds or waits for.
 *
 * @param holding those that it holds
 * @param waiting those that it waits for
 */
@Wire
public record SemaphoreStatus(List<SemaphoreHolding> holding, List<SemaphoreHolding> waiting) {

    /** Copies the lists and mappings. */
    public SemaphoreStatus {
        holding = Values.list(holding);
        waiting = Values.list(waiting);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.holding = holding;
        copy.waiting = waiting;
        return copy;
    }

    /** Collects the values of a {@link SemaphoreStatus}. */
    public static final class Builder {
        private List<SemaphoreHolding> holding = List.of();
        private List<SemaphoreHolding> waiting = List.of();

        private Builder() {}

        /** Sets {@link SemaphoreStatus#holding}. */
        public Builder holding(List<SemaphoreHolding> holding) {
            this.holding = holding;
            return this;
        }

        /** Sets {@link SemaphoreStatus#waiting}. */
        public Builder waiting(List<SemaphoreHolding> waiting) {
            this.waiting = waiting;
            return this;
        }

        /** Returns the {@link SemaphoreStatus}. */
        public SemaphoreStatus build() {
            return new SemaphoreStatus(holding, waiting);
        }
    }
}
