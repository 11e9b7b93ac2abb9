package dev.chandlery.lint.template;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.Labels;
import dev.chandlery.lint.LintContext;

/** Finds a time limit on a template that cannot have it. */
final class TimeLimitUnsupported extends FormRule {
    TimeLimitUnsupported() {
        super(Rule.error("time-limit-unsupported", "A template that runs nothing itself has a time limit."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (template.callsOthers() || template.is("suspend")) {
            check("timeout", template, context);
            check("pendingTimeout", template, context);
        }
        if (template.callsOthers()) {
            check("activeDeadlineSeconds", template, context);
        }
    }

    private void check(String field, TemplateSyntax template, LintContext context) {
        if (!Fields.text(template.node(), field).isEmpty()) {
            context.report(
                    rule(),
                    template.node().markOf(field),
                    Labels.withArticle(template.label()) + " has " + field + ", which a template with "
                            + template.type() + " cannot have.",
                    template.is("suspend")
                            ? "Give suspend a duration instead."
                            : "Move it to the templates that it runs, or to the spec as activeDeadlineSeconds.");
        }
    }
}
