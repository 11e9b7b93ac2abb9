package dev.chandlery.lint.variable;

import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;

/**
 * Finds names of workflow parameters that a WorkflowTemplate or ClusterWorkflowTemplate does not declare, although it
 * declares others. Argo accepts them, since a workflow that calls the template may have such a parameter.
 */
final class WorkflowParameterUndeclared extends TextRule {
    private static final String PREFIX = Globals.PARAMETERS + ".";

    WorkflowParameterUndeclared() {
        super(Rule.warning(
                "workflow-parameter-undeclared",
                "A template names a parameter of the workflow that its object does not declare beside others."));
    }

    @Override
    void text(PlacedText text, TemplateScopes scopes, LintContext context) {
        Globals globals = scopes.globals();
        if (!context.object().workflow().map(WorkflowSyntax::isLibrary).orElse(false)
                || globals.parameters().isEmpty()) {
            return;
        }
        for (SimpleTag tag : SimpleTag.in(text.tagged())) {
            String name = tag.name();
            if (name.startsWith(PREFIX)
                    && !name.equals(PREFIX + "json")
                    && !globals.parameters().contains(name.substring(PREFIX.length()))) {
                report(
                        text.scalar(),
                        tag.span(),
                        context.object().label() + " declares other parameters, and not "
                                + name.substring(PREFIX.length()) + ".",
                        Meant.by(
                                name,
                                globals.parameterVariables(),
                                "Declare it in spec.arguments.parameters, or take it as an input."),
                        context);
            }
        }
    }
}
