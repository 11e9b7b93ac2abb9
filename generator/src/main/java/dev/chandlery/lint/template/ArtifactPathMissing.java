package dev.chandlery.lint.template;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.Labels;
import dev.chandlery.lint.LintContext;

/** Finds an artifact that a container reads or writes nobody knows where. */
final class ArtifactPathMissing extends FormRule {
    ArtifactPathMissing() {
        super(Rule.error(
                "artifact-path-missing",
                "An artifact of a template that runs something itself does not say at which path it is."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (template.isLeaf()) {
            Interface.artifacts(template).stream()
                    .filter(artifact -> Fields.text(artifact.node(), "path").isEmpty())
                    .forEach(artifact -> context.report(
                            rule(),
                            artifact.mark(),
                            Labels.withArticle(artifact.label(template)) + " has no path.",
                            artifact.output()
                                    ? "Give it the path of the file or folder that the container writes."
                                    : "Give it the path at which the container finds it."));
        }
    }
}
