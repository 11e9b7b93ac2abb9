// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * A template that runs beside a workflow, step or task.
 *
 * @param arguments values for the inputs of the template
 * @param expression condition that starts the template. Required, except for the hook named exit.
 * @param template name of a template of the same object
 * @param templateRef template of another object
 */
@Wire
public record LifecycleHook(
        @Nullable Arguments arguments,
        @Nullable String expression,
        @Nullable String template,
        @Nullable TemplateRef templateRef) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.arguments = arguments;
        copy.expression = expression;
        copy.template = template;
        copy.templateRef = templateRef;
        return copy;
    }

    /** Collects the values of a {@link LifecycleHook}. */
    public static final class Builder {
        private @Nullable Arguments arguments;
        private @Nullable String expression;
        private @Nullable String template;
        private @Nullable TemplateRef templateRef;

        private Builder() {}

        /** Sets {@link LifecycleHook#arguments}. */
        public Builder arguments(@Nullable Arguments arguments) {
            this.arguments = arguments;
            return this;
        }

        /** Sets {@link LifecycleHook#expression}. */
        public Builder expression(@Nullable String expression) {
            this.expression = expression;
            return this;
        }

        /** Sets {@link LifecycleHook#template}. */
        public Builder template(@Nullable String template) {
            this.template = template;
            return this;
        }

        /** Sets {@link LifecycleHook#templateRef}. */
        public Builder templateRef(@Nullable TemplateRef templateRef) {
            this.templateRef = templateRef;
            return this;
        }

        /** Returns the {@link LifecycleHook}. */
        public LifecycleHook build() {
            return new LifecycleHook(arguments, expression, template, templateRef);
        }
    }
}
