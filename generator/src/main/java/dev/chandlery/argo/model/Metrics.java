// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.List;

/**
 * Metrics that are emitted.
 *
 * @param prometheus the metrics
 */
@Wire
public record Metrics(List<Prometheus> prometheus) {

    /** Copies the lists and mappings. */
    public Metrics {
        prometheus = Values.list(prometheus);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().prometheus(prometheus);
    }

    /** Collects the values of a {@link Metrics}. */
    public static final class Builder {
        private List<Prometheus> prometheus = List.of();

        private Builder() {}

        /** Sets {@link Metrics#prometheus}. */
        public Builder prometheus(List<Prometheus> prometheus) {
            this.prometheus = prometheus;
            return this;
        }

        /** Returns the {@link Metrics}. */
        public Metrics build() {
            return new Metrics(prometheus);
        }
    }
}
