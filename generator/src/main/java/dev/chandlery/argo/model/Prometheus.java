// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Prometheus metric. One of counter, gauge and histogram is given.
 *
 * @param counter a number that only grows
 * @param gauge a number that is set
 * @param help what the metric tells
 * @param histogram counts of values by size
 * @param labels labels
 * @param name name of the metric; argo_workflows_ is put before it
 * @param when condition; the metric is emitted only when it is true
 */
@Wire
public record Prometheus(
        @Nullable Counter counter,
        @Nullable Gauge gauge,
        @Nullable String help,
        @Nullable Histogram histogram,
        List<MetricLabel> labels,
        @Nullable String name,
        @Nullable String when) {

    /** Copies the lists and mappings. */
    public Prometheus {
        labels = Values.list(labels);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.counter = counter;
        copy.gauge = gauge;
        copy.help = help;
        copy.histogram = histogram;
        copy.labels = labels;
        copy.name = name;
        copy.when = when;
        return copy;
    }

    /** Collects the values of a {@link Prometheus}. */
    public static final class Builder {
        private @Nullable Counter counter;
        private @Nullable Gauge gauge;
        private @Nullable String help;
        private @Nullable Histogram histogram;
        private List<MetricLabel> labels = List.of();
        private @Nullable String name;
        private @Nullable String when;

        private Builder() {}

        /** Sets {@link Prometheus#counter}. */
        public Builder counter(@Nullable Counter counter) {
            this.counter = counter;
            return this;
        }

        /** Sets {@link Prometheus#gauge}. */
        public Builder gauge(@Nullable Gauge gauge) {
            this.gauge = gauge;
            return this;
        }

        /** Sets {@link Prometheus#help}. */
        public Builder help(@Nullable String help) {
            this.help = help;
            return this;
        }

        /** Sets {@link Prometheus#histogram}. */
        public Builder histogram(@Nullable Histogram histogram) {
            this.histogram = histogram;
            return this;
        }

        /** Sets {@link Prometheus#labels}. */
        public Builder labels(List<MetricLabel> labels) {
            this.labels = labels;
            return this;
        }

        /** Sets {@link Prometheus#name}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link Prometheus#when}. */
        public Builder when(@Nullable String when) {
            this.when = when;
            return this;
        }

        /** Returns the {@link Prometheus}. */
        public Prometheus build() {
            return new Prometheus(counter, gauge, help, histogram, labels, name, when);
        }
    }
}
