package dev.chandlery.lint.template;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.Labels;
import dev.chandlery.lint.LintContext;

/** Finds a limit on what runs at one time in a template that runs one thing. */
final class ParallelismUnsupported extends FormRule {
    ParallelismUnsupported() {
        super(Rule.error("parallelism-unsupported", "A template other than steps and dag has parallelism."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (!template.bodies().isEmpty() && !template.callsOthers() && Fields.present(template.node(), "parallelism")) {
            context.report(
                    rule(),
                    template.node().markOf("parallelism"),
                    Labels.withArticle(template.label()) + " has parallelism, which a template with " + template.type()
                            + " cannot have.",
                    "Move it to the steps or dag that runs the template, or to the spec.");
        }
    }
}
