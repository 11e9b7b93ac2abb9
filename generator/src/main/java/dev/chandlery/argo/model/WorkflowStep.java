// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a steps template: a call of a template, once or for each item of a list.
 *
 * @param arguments values for the inputs of the template
 * @param continueOn whether the template goes on when the step fails
 * @param hooks templates that run when the expression of a hook becomes true; the one named exit runs after the step
 * @param inline the template itself, in place of template or templateRef
 * @param name name, unique in the template; outputs are read as steps.NAME.outputs
 * @param onExit name of a template that runs after the step. The hook exit does the same and takes arguments.; use
 *     hooks.exit
 * @param template name of a template of the same object
 * @param templateRef template of another object
 * @param when condition over values already known; the step is skipped unless it is true
 * @param withItems items for each of which the step runs, read as item or item.KEY
 * @param withParam jSON list for each item of which the step runs; mostly the result of another step
 * @param withSequence numbers for each of which the step runs
 */
@Wire
public record WorkflowStep(
        @Nullable Arguments arguments,
        @Nullable ContinueOn continueOn,
        Map<String, LifecycleHook> hooks,
        @Nullable Template inline,
        @Nullable String name,
        @Nullable String onExit,
        @Nullable String template,
        @Nullable TemplateRef templateRef,
        @Nullable String when,
        List<Object> withItems,
        @Nullable String withParam,
        @Nullable Sequence withSequence) {

    /** Copies the lists and mappings. */
    public WorkflowStep {
        hooks = Values.map(hooks);
        withItems = Values.list(withItems);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.arguments = arguments;
        copy.continueOn = continueOn;
        copy.hooks = hooks;
        copy.inline = inline;
        copy.name = name;
        copy.onExit = onExit;
        copy.template = template;
        copy.templateRef = templateRef;
        copy.when = when;
        copy.withItems = withItems;
        copy.withParam = withParam;
        copy.withSequence = withSequence;
        return copy;
    }

    /** Collects the values of a {@link WorkflowStep}. */
    public static final class Builder {
        private @Nullable Arguments arguments;
        private @Nullable ContinueOn continueOn;
        private Map<String, LifecycleHook> hooks = Map.of();
        private @Nullable Template inline;
        private @Nullable String name;
        private @Nullable String onExit;
        private @Nullable String template;
        private @Nullable TemplateRef templateRef;
        private @Nullable String when;
        private List<Object> withItems = List.of();
        private @Nullable String withParam;
        private @Nullable Sequence withSequence;

        private Builder() {}

        /** Sets {@link WorkflowStep#arguments}. */
        public Builder arguments(@Nullable Arguments arguments) {
            this.arguments = arguments;
            return this;
        }

        /** Sets {@link WorkflowStep#continueOn}. */
        public Builder continueOn(@Nullable ContinueOn continueOn) {
            this.continueOn = continueOn;
            return this;
        }

        /** Sets {@link WorkflowStep#hooks}. */
        public Builder hooks(Map<String, LifecycleHook> hooks) {
            this.hooks = hooks;
            return this;
        }

        /** Sets {@link WorkflowStep#inline}. */
        public Builder inline(@Nullable Template inline) {
            this.inline = inline;
            return this;
        }

        /** Sets {@link WorkflowStep#name}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link WorkflowStep#onExit}. */
        public Builder onExit(@Nullable String onExit) {
            this.onExit = onExit;
            return this;
        }

        /** Sets {@link WorkflowStep#template}. */
        public Builder template(@Nullable String template) {
            this.template = template;
            return this;
        }

        /** Sets {@link WorkflowStep#templateRef}. */
        public Builder templateRef(@Nullable TemplateRef templateRef) {
            this.templateRef = templateRef;
            return this;
        }

        /** Sets {@link WorkflowStep#when}. */
        public Builder when(@Nullable String when) {
            this.when = when;
            return this;
        }

        /** Sets {@link WorkflowStep#withItems}. */
        public Builder withItems(List<Object> withItems) {
            this.withItems = withItems;
            return this;
        }

        /** Sets {@link WorkflowStep#withParam}. */
        public Builder withParam(@Nullable String withParam) {
            this.withParam = withParam;
            return this;
        }

        /** Sets {@link WorkflowStep#withSequence}. */
        public Builder withSequence(@Nullable Sequence withSequence) {
            this.withSequence = withSequence;
            return this;
        }

        /** Returns the {@link WorkflowStep}. */
        public WorkflowStep build() {
            return new WorkflowStep(
                    arguments,
                    continueOn,
                    hooks,
                    inline,
                    name,
                    onExit,
                    template,
                    templateRef,
                    when,
                    withItems,
                    withParam,
                    withSequence);
        }
    }
}
