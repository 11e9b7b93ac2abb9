package dev.chandlery.lint.container;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;

/** Finds a set of containers without one. */
final class ContainerSetEmpty extends FormRule {
    ContainerSetEmpty() {
        super(Rule.error("container-set-empty", "A set of containers holds none."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (template.is("containerSet") && Containers.members(template).isEmpty()) {
            context.report(
                    rule(),
                    template.node().markOf("containerSet"),
                    "The set of containers of " + template.label() + " is empty.",
                    "List at least one container under containers.");
        }
    }
}
