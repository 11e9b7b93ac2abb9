// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * Which events start which workflow.
 *
 * @param event which events
 * @param submit what they start
 */
@Wire
public record WorkflowEventBindingSpec(
        @Nullable Event event, @Nullable Submit submit) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.event = event;
        copy.submit = submit;
        return copy;
    }

    /** Collects the values of a {@link WorkflowEventBindingSpec}. */
    public static final class Builder {
        private @Nullable Event event;
        private @Nullable Submit submit;

        private Builder() {}

        /** Sets {@link WorkflowEventBindingSpec#event}. */
        public Builder event(@Nullable Event event) {
            this.event = event;
            return this;
        }

        /** Sets {@link WorkflowEventBindingSpec#submit}. */
        public Builder submit(@Nullable Submit submit) {
            this.submit = submit;
            return this;
        }

        /** Returns the {@link WorkflowEventBindingSpec}. */
        public WorkflowEventBindingSpec build() {
            return new WorkflowEventBindingSpec(event, submit);
        }
    }
}
