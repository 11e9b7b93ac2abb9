package dev.chandlery.lint.template;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.NameForm;

/** Finds a template without a name, or with one that Argo does not take. */
final class TemplateNameInvalid extends FormRule {
    TemplateNameInvalid() {
        super(Rule.error("template-name-invalid", "A template has no name, or one that is not allowed."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (template.isInline() || isFilledIn(template.name(), context)) {
            return;
        }
        if (template.name().isEmpty()) {
            context.report(
                    rule(),
                    template.mark(),
                    "a template of " + workflow.label() + " has no name.",
                    "Give it a name, by which steps and tasks run it.");
        } else if (template.name().contains("{{") || !NameForm.TEMPLATE.allows(template.name())) {
            context.report(
                    rule(),
                    template.mark(),
                    "The name " + template.name() + " is not allowed for a template.",
                    NameForm.TEMPLATE.remedy());
        }
    }
}
