// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.List;

/**
 * Mutexes that a workflow holds or waits for.
 *
 * @param holding those that it holds
 * @param waiting those that it waits for
 */
@Wire
public record MutexStatus(List<MutexHolding> holding, List<MutexHolding> waiting) {

    /** Copies the lists and mappings. */
    public MutexStatus {
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

    /** Collects the values of a {@link MutexStatus}. */
    public static final class Builder {
        private List<MutexHolding> holding = List.of();
        private List<MutexHolding> waiting = List.of();

        private Builder() {}

        /** Sets {@link MutexStatus#holding}. */
        public Builder holding(List<MutexHolding> holding) {
            this.holding = holding;
            return this;
        }

        /** Sets {@link MutexStatus#waiting}. */
        public Builder waiting(List<MutexHolding> waiting) {
            this.waiting = waiting;
            return this;
        }

        /** Returns the {@link MutexStatus}. */
        public MutexStatus build() {
            return new MutexStatus(holding, waiting);
        }
    }
}
