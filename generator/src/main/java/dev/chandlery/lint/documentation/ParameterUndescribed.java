package dev.chandlery.lint.documentation;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;

/** Finds parameters of templates that others may call, of which nobody says what they mean. */
final class ParameterUndescribed extends LintRule {
    ParameterUndescribed() {
        super(Rule.info("parameter-undescribed", "A parameter of a template that others may call has no description."));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        if (workflow.isLibrary()) {
            parameters(workflow.arguments(), "argument", workflow.label(), context);
            for (TemplateSyntax template : workflow.templates()) {
                parameters(template.inputs(), "input", template.label(), context);
                parameters(template.outputs(), "output", template.label(), context);
            }
        }
    }

    private void parameters(InterfaceSyntax owner, String word, String label, LintContext context) {
        for (ParameterSyntax parameter : owner.parameters()) {
            if (!parameter.name().isEmpty()
                    && Fields.text(parameter.node(), "description").isBlank()) {
                context.report(
                        rule(),
                        parameter.mark(),
                        "Nothing says what the " + word + " " + parameter.name() + " of " + label + " means.",
                        "Give it a description.");
            }
        }
    }
}
