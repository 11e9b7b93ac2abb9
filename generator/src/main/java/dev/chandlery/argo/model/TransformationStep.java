// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * One step of a transformation.
 *
 * @param expression expression over data, the list as the step before left it
 */
@Wire
public record TransformationStep(@Nullable String expression) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().expression(expression);
    }

    /** Collects the values of a {@link TransformationStep}. */
    public static final class Builder {
        private @Nullable String expression;

        private Builder() {}

        /** Sets {@link TransformationStep#expression}. */
        public Builder expression(@Nullable String expression) {
            this.expression = expression;
            return this;
        }

        /** Returns the {@link TransformationStep}. */
        public TransformationStep build() {
            return new TransformationStep(expression);
        }
    }
}
