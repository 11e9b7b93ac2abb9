// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/**
 * How often a container of a set is tried again.
 *
 * @param duration time between two tries, as a duration such as 1m. Default: none.
 * @param retries how often it is tried again
 */
@Wire
public record ContainerSetRetryStrategy(
        @Nullable String duration, @Nullable IntOrString retries) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.duration = duration;
        copy.retries = retries;
        return copy;
    }

    /** Collects the values of a {@link ContainerSetRetryStrategy}. */
    public static final class Builder {
        private @Nullable String duration;
        private @Nullable IntOrString retries;

        private Builder() {}

        /** Sets {@link ContainerSetRetryStrategy#duration}. */
        public Builder duration(@Nullable String duration) {
            this.duration = duration;
            return this;
        }

        /** Sets {@link ContainerSetRetryStrategy#retries}. */
        public Builder retries(@Nullable IntOrString retries) {
            this.retries = retries;
            return this;
        }

        /** Returns the {@link ContainerSetRetryStrategy}. */
        public ContainerSetRetryStrategy build() {
            return new ContainerSetRetryStrategy(duration, retries);
        }
    }
}
