// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import org.jspecify.annotations.Nullable;

/**
 * A workflow that an event starts.
 *
 * @param arguments values for the workflow; parameters may come from the event by valueFrom.event
 * @param metadata name, labels and annotations of the workflow
 * @param workflowTemplateRef what is started
 */
@Wire
public record Submit(
        @Nullable Arguments arguments,
        @Nullable ObjectMeta metadata,
        @Nullable WorkflowTemplateRef workflowTemplateRef) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.arguments = arguments;
        copy.metadata = metadata;
        copy.workflowTemplateRef = workflowTemplateRef;
        return copy;
    }

    /** Collects the values of a {@link Submit}. */
    public static final class Builder {
        private @Nullable Arguments arguments;
        private @Nullable ObjectMeta metadata;
        private @Nullable WorkflowTemplateRef workflowTemplateRef;

        private Builder() {}

        /** Sets {@link Submit#arguments}. */
        public Builder arguments(@Nullable Arguments arguments) {
            this.arguments = arguments;
            return this;
        }

        /** Sets {@link Submit#metadata}. */
        public Builder metadata(@Nullable ObjectMeta metadata) {
            this.metadata = metadata;
            return this;
        }

        /** Sets {@link Submit#workflowTemplateRef}. */
        public Builder workflowTemplateRef(@Nullable WorkflowTemplateRef workflowTemplateRef) {
            this.workflowTemplateRef = workflowTemplateRef;
            return this;
        }

        /** Returns the {@link Submit}. */
        public Submit build() {
            return new Submit(arguments, metadata, workflowTemplateRef);
        }
    }
}
