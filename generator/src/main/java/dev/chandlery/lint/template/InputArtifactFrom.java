package dev.chandlery.lint.template;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;

/** Finds an input that says itself from which output it comes. */
final class InputArtifactFrom extends FormRule {
    InputArtifactFrom() {
        super(Rule.error("input-artifact-from", "An input artifact has from, which is for arguments and outputs."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        for (ArtifactSyntax artifact : template.inputs().artifacts()) {
            if (!Fields.text(artifact.node(), "from").isEmpty()) {
                context.report(
                        rule(),
                        artifact.node().markOf("from"),
                        "The input artifact " + artifact.name() + " of " + template.label() + " has from.",
                        "Move it to the arguments of the steps and tasks that run the template.");
            }
        }
    }
}
