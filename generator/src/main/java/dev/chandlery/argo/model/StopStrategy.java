// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * When a CronWorkflow stops for good.
 *
 * @param expression expression over cronworkflow.succeeded and cronworkflow.failed; once true, no further workflow is
 *     started
 */
@Wire
public record StopStrategy(@Nullable String expression) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().expression(expression);
    }

    /** Collects the values of a {@link StopStrategy}. */
    public static final class Builder {
        private @Nullable String expression;

        private Builder() {}

        /** Sets {@link StopStrategy#expression}. */
        public Builder expression(@Nullable String expression) {
            this.expression = expression;
            return this;
        }

        /** Returns the {@link StopStrategy}. */
        public StopStrategy build() {
            return new StopStrategy(expression);
        }
    }
}
