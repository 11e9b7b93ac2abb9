// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * How long a finished workflow is kept.
 *
 * @param secondsAfterCompletion seconds after the end, whatever the result
 * @param secondsAfterFailure seconds after a failure
 * @param secondsAfterSuccess seconds after a success
 */
@Wire
public record TTLStrategy(
        @Nullable Integer secondsAfterCompletion,
        @Nullable Integer secondsAfterFailure,
        @Nullable Integer secondsAfterSuccess) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.secondsAfterCompletion = secondsAfterCompletion;
        copy.secondsAfterFailure = secondsAfterFailure;
        copy.secondsAfterSuccess = secondsAfterSuccess;
        return copy;
    }

    /** Collects the values of a {@link TTLStrategy}. */
    public static final class Builder {
        private @Nullable Integer secondsAfterCompletion;
        private @Nullable Integer secondsAfterFailure;
        private @Nullable Integer secondsAfterSuccess;

        private Builder() {}

        /** Sets {@link TTLStrategy#secondsAfterCompletion}. */
        public Builder secondsAfterCompletion(@Nullable Integer secondsAfterCompletion) {
            this.secondsAfterCompletion = secondsAfterCompletion;
            return this;
        }

        /** Sets {@link TTLStrategy#secondsAfterFailure}. */
        public Builder secondsAfterFailure(@Nullable Integer secondsAfterFailure) {
            this.secondsAfterFailure = secondsAfterFailure;
            return this;
        }

        /** Sets {@link TTLStrategy#secondsAfterSuccess}. */
        public Builder secondsAfterSuccess(@Nullable Integer secondsAfterSuccess) {
            this.secondsAfterSuccess = secondsAfterSuccess;
            return this;
        }

        /** Returns the {@link TTLStrategy}. */
        public TTLStrategy build() {
            return new TTLStrategy(secondsAfterCompletion, secondsAfterFailure, secondsAfterSuccess);
        }
    }
}
