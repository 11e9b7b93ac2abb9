// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * A computed value of a label.
 *
 * @param expression expression that gives the value, such as workflow.parameters.region
 */
@Wire
public record LabelValueFrom(@Nullable String expression) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().expression(expression);
    }

    /** Collects the values of a {@link LabelValueFrom}. */
    public static final class Builder {
        private @Nullable String expression;

        private Builder() {}

        /** Sets {@link LabelValueFrom#expression}. */
        public Builder expression(@Nullable String expression) {
            this.expression = expression;
            return this;
        }

        /** Returns the {@link LabelValueFrom}. */
        public LabelValueFrom build() {
            return new LabelValueFrom(expression);
        }
    }
}
