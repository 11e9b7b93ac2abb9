package dev.chandlery.lint.template;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.Labels;
import dev.chandlery.lint.LintContext;

/** Finds a template that does nothing. Defaults of the workflow do not give it a body: Argo looks at its own only. */
final class TemplateBodyMissing extends FormRule {
    TemplateBodyMissing() {
        super(Rule.error("template-body-missing", "A template says nothing of what it does."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (template.bodies().isEmpty()) {
            boolean empty = template.node().get("suspend").isPresent();
            context.report(
                    rule(),
                    template.mark(),
                    Labels.withArticle(template.label()) + " has no body, so it has no type.",
                    empty
                            ? "Write suspend: {}, since a key without a value counts as absent."
                            : "Give it one of container, script, containerSet, resource, http, suspend, data, plugin, steps and"
                                    + " dag.");
        }
    }
}
