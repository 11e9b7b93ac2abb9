package dev.chandlery.lint.template;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import java.util.HashSet;
import java.util.Set;

/** Finds two templates of one name. */
final class TemplateNameDuplicate extends FormRule {
    TemplateNameDuplicate() {
        super(Rule.error("template-name-duplicate", "Two templates of a workflow have the same name."));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        Set<String> names = new HashSet<>();
        for (TemplateSyntax template : workflow.templates()) {
            if (!template.name().isEmpty() && !names.add(template.name())) {
                context.report(
                        rule(),
                        template.mark(),
                        workflow.label() + " has another template of the name " + template.name() + ".",
                        "Rename one of the two, or remove it.");
            }
        }
    }
}
