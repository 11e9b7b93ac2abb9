// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts of values by size.
 *
 * @param buckets upper bounds of the buckets
 * @param value the value that is counted, as a number in text
 */
@Wire
public record Histogram(List<BigDecimal> buckets, @Nullable String value) {

    /** Copies the lists and mappings. */
    public Histogram {
        buckets = Values.list(buckets);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.buckets = buckets;
        copy.value = value;
        return copy;
    }

    /** Collects the values of a {@link Histogram}. */
    public static final class Builder {
        private List<BigDecimal> buckets = List.of();
        private @Nullable String value;

        private Builder() {}

        /** Sets {@link Histogram#buckets}. */
        public Builder buckets(List<BigDecimal> buckets) {
            this.buckets = buckets;
            return this;
        }

        /** Sets {@link Histogram#value}. */
        public Builder value(@Nullable String value) {
            this.value = value;
            return this;
        }

        /** Returns the {@link Histogram}. */
        public Histogram build() {
            return new Histogram(buckets, value);
        }
    }
}
