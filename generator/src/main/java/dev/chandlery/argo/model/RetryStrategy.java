// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/**
 * How often and when something is tried again.
 *
 * @param affinity where the next try may run
 * @param backoff how long to wait between tries
 * @param expression expression over lastRetry; there is no further try unless it is true
 * @param limit how often it is tried again after the first time. Default: without end.
 * @param retryPolicy after what: Always, OnFailure, OnError or OnTransientError. Default: OnFailure, or Always with an
 *     expression.
 */
@Wire
public record RetryStrategy(
        @Nullable RetryAffinity affinity,
        @Nullable Backoff backoff,
        @Nullable String expression,
        @Nullable IntOrString limit,
        @Nullable String retryPolicy) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.affinity = affinity;
        copy.backoff = backoff;
        copy.expression = expression;
        copy.limit = limit;
        copy.retryPolicy = retryPolicy;
        return copy;
    }

    /** Collects the values of a {@link RetryStrategy}. */
    public static final class Builder {
        private @Nullable RetryAffinity affinity;
        private @Nullable Backoff backoff;
        private @Nullable String expression;
        private @Nullable IntOrString limit;
        private @Nullable String retryPolicy;

        private Builder() {}

        /** Sets {@link RetryStrategy#affinity}. */
        public Builder affinity(@Nullable RetryAffinity affinity) {
            this.affinity = affinity;
            return this;
        }

        /** Sets {@link RetryStrategy#backoff}. */
        public Builder backoff(@Nullable Backoff backoff) {
            this.backoff = backoff;
            return this;
        }

        /** Sets {@link RetryStrategy#expression}. */
        public Builder expression(@Nullable String expression) {
            this.expression = expression;
            return this;
        }

        /** Sets {@link RetryStrategy#limit}. */
        public Builder limit(@Nullable IntOrString limit) {
            this.limit = limit;
            return this;
        }

        /** Sets {@link RetryStrategy#retryPolicy}. */
        public Builder retryPolicy(@Nullable String retryPolicy) {
            this.retryPolicy = retryPolicy;
            return this;
        }

        /** Returns the {@link RetryStrategy}. */
        public RetryStrategy build() {
            return new RetryStrategy(affinity, backoff, expression, limit, retryPolicy);
        }
    }
}
