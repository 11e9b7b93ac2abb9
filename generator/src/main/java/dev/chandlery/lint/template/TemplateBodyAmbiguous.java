package dev.chandlery.lint.template;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.Labels;
import dev.chandlery.lint.LintContext;

/** Finds a template of two types. */
final class TemplateBodyAmbiguous extends FormRule {
    TemplateBodyAmbiguous() {
        super(Rule.error("template-body-ambiguous", "A template has more than one body, so it has no clear type."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (template.bodies().size() > 1) {
            context.report(
                    rule(),
                    template.node().markOf(template.bodies().get(1)),
                    Labels.withArticle(template.label()) + " has more than one body: "
                            + String.join(", ", template.bodies()) + ".",
                    "Keep one of them; make a template of its own of each of the others.");
        }
    }
}
