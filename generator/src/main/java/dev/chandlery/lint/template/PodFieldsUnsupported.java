package dev.chandlery.lint.template;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.Labels;
import dev.chandlery.lint.LintContext;

/** Finds resources of a pod on a template that makes none. */
final class PodFieldsUnsupported extends FormRule {
    PodFieldsUnsupported() {
        super(Rule.error("pod-fields-unsupported", "A template that makes no pod has resources of one."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (!template.bodies().isEmpty() && !template.runsPod()) {
            check("resourceClaims", template, context);
        }
        if (template.is("http") || template.is("plugin")) {
            check("podResources", template, context);
        }
    }

    private void check(String field, TemplateSyntax template, LintContext context) {
        if (!Fields.items(template.node(), field).isEmpty()
                || template.node().get(field).flatMap(node -> node.asMapping()).isPresent()) {
            context.report(
                    rule(),
                    template.node().markOf(field),
                    Labels.withArticle(template.label()) + " has " + field + ", but a template with " + template.type()
                            + " makes no pod.",
                    "Move it to a template that makes one, or remove it.");
        }
    }
}
