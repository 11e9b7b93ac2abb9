// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * A WorkflowTemplate or ClusterWorkflowTemplate to run.
 *
 * @param clusterScope whether name names a ClusterWorkflowTemplate. Default: false.
 * @param name name of the object
 */
@Wire
public record WorkflowTemplateRef(
        @Nullable Boolean clusterScope, @Nullable String name) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.clusterScope = clusterScope;
        copy.name = name;
        return copy;
    }

    /** Collects the values of a {@link WorkflowTemplateRef}. */
    public static final class Builder {
        private @Nullable Boolean clusterScope;
        private @Nullable String name;

        private Builder() {}

        /** Sets {@link WorkflowTemplateRef#clusterScope}. */
        public Builder clusterScope(@Nullable Boolean clusterScope) {
            this.clusterScope = clusterScope;
            return this;
        }

        /** Sets {@link WorkflowTemplateRef#name}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Returns the {@link WorkflowTemplateRef}. */
        public WorkflowTemplateRef build() {
            return new WorkflowTemplateRef(clusterScope, name);
        }
    }
}
