// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * A number that is set.
 *
 * @param operation what is done with the value: Set, Add or Sub. Default: Set.
 * @param realtime whether the metric is emitted while the template runs, not at its end
 * @param value the value, as a number in text; duration in a realtime gauge
 */
@Wire
public record Gauge(
        @Nullable String operation,
        @Nullable Boolean realtime,
        @Nullable String value) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.operation = operation;
        copy.realtime = realtime;
        copy.value = value;
        return copy;
    }

    /** Collects the values of a {@link Gauge}. */
    public static final class Builder {
        private @Nullable String operation;
        private @Nullable Boolean realtime;
        private @Nullable String value;

        private Builder() {}

        /** Sets {@link Gauge#operation}. */
        public Builder operation(@Nullable String operation) {
            this.operation = operation;
            return this;
        }

        /** Sets {@link Gauge#realtime}. */
        public Builder realtime(@Nullable Boolean realtime) {
            this.realtime = realtime;
            return this;
        }

        /** Sets {@link Gauge#value}. */
        public Builder value(@Nullable String value) {
            this.value = value;
            return this;
        }

        /** Returns the {@link Gauge}. */
        public Gauge build() {
            return new Gauge(operation, realtime, value);
        }
    }
}
