// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * A label of a metric.
 *
 * @param key name of the label
 * @param value value of the label
 */
@Wire
public record MetricLabel(@Nullable String key, @Nullable String value) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.key = key;
        copy.value = value;
        return copy;
    }

    /** Collects the values of a {@link MetricLabel}. */
    public static final class Builder {
        private @Nullable String key;
        private @Nullable String value;

        private Builder() {}

        /** Sets {@link MetricLabel#key}. */
        public Builder key(@Nullable String key) {
            this.key = key;
            return this;
        }

        /** Sets {@link MetricLabel#value}. */
        public Builder value(@Nullable String value) {
            this.value = value;
            return this;
        }

        /** Returns the {@link MetricLabel}. */
        public MetricLabel build() {
            return new MetricLabel(key, value);
        }
    }
}
