package dev.chandlery.lint.template;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.Labels;
import dev.chandlery.lint.LintContext;

/** Finds a path of an artifact in a template that has no file system. */
final class ArtifactPathUnused extends FormRule {
    ArtifactPathUnused() {
        super(Rule.error(
                "artifact-path-unused",
                "An artifact of steps, a DAG or a pause has a path, which only containers have."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (!template.bodies().isEmpty() && !template.isLeaf()) {
            Interface.artifacts(template).stream()
                    .filter(artifact -> !Fields.text(artifact.node(), "path").isEmpty())
                    .forEach(artifact -> context.report(
                            rule(),
                            artifact.node().markOf("path"),
                            Labels.withArticle(artifact.label(template)) + " has a path, but a template with "
                                    + template.type() + " runs no container.",
                            artifact.output() && template.callsOthers()
                                    ? "Remove the path, and say with from which output it is."
                                    : "Remove the path; the template that gets the artifact has one."));
        }
    }
}
