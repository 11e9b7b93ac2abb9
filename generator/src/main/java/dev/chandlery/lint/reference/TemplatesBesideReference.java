package dev.chandlery.lint.reference;

import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;

/** Finds a workflow that takes its templates from elsewhere and has some of its own. */
final class TemplatesBesideReference extends LintRule {
    TemplatesBesideReference() {
        super(Rule.error("templates-beside-reference", "A workflow has both workflowTemplateRef and templates."));
    }

    @Override
    protected boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        if (workflow.workflowTemplateRef().isPresent() && !workflow.templates().isEmpty()) {
            context.report(
                    rule(),
                    workflow.spec().markOf("templates"),
                    workflow.label() + " has both workflowTemplateRef and templates.",
                    "Remove the templates, or call those of the other object with templateRef.");
        }
    }
}
