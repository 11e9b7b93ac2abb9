// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * A template of a WorkflowTemplate or ClusterWorkflowTemplate.
 *
 * @param clusterScope whether name names a ClusterWorkflowTemplate. Default: false.
 * @param name name of the object
 * @param template name of the template in it
 */
@Wire
public record TemplateRef(
        @Nullable Boolean clusterScope,
        @Nullable String name,
        @Nullable String template) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.clusterScope = clusterScope;
        copy.name = name;
        copy.template = template;
        return copy;
    }

    /** Collects the values of a {@link TemplateRef}. */
    public static final class Builder {
        private @Nullable Boolean clusterScope;
        private @Nullable String name;
        private @Nullable String template;

        private Builder() {}

        /** Sets {@link TemplateRef#clusterScope}. */
        public Builder clusterScope(@Nullable Boolean clusterScope) {
            this.clusterScope = clusterScope;
            return this;
        }

        /** Sets {@link TemplateRef#name}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link TemplateRef#template}. */
        public Builder template(@Nullable String template) {
            this.template = template;
            return this;
        }

        /** Returns the {@link TemplateRef}. */
        public TemplateRef build() {
            return new TemplateRef(clusterScope, name, template);
        }
    }
}
