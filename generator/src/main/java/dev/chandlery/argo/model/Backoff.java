// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait between tries.
 *
 * @param cap longest wait that factor may lead to, as a duration or a number of seconds. Since Argo 3.7
 * @param duration first wait, as a duration such as 2m or a number of seconds
 * @param factor what the wait is multiplied with after each try
 * @param maxDuration time for all tries together, after which there is no other, as a duration or a number of seconds
 */
@Wire
public record Backoff(
        @Nullable String cap,
        @Nullable String duration,
        @Nullable IntOrString factor,
        @Nullable String maxDuration) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.cap = cap;
        copy.duration = duration;
        copy.factor = factor;
        copy.maxDuration = maxDuration;
        return copy;
    }

    /** Collects the values of a {@link Backoff}. */
    public static final class Builder {
        private @Nullable String cap;
        private @Nullable String duration;
        private @Nullable IntOrString factor;
        private @Nullable String maxDuration;

        private Builder() {}

        /** Sets {@link Backoff#cap}. */
        public Builder cap(@Nullable String cap) {
            this.cap = cap;
            return this;
        }

        /** Sets {@link Backoff#duration}. */
        public Builder duration(@Nullable String duration) {
            this.duration = duration;
            return this;
        }

        /** Sets {@link Backoff#factor}. */
        public Builder factor(@Nullable IntOrString factor) {
            this.factor = factor;
            return this;
        }

        /** Sets {@link Backoff#maxDuration}. */
        public Builder maxDuration(@Nullable String maxDuration) {
            this.maxDuration = maxDuration;
            return this;
        }

        /** Returns the {@link Backoff}. */
        public Backoff build() {
            return new Backoff(cap, duration, factor, maxDuration);
        }
    }
}
