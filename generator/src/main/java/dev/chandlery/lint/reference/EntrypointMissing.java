package dev.chandlery.lint.reference;

import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import java.util.Optional;

/** Finds a workflow that does not say where it begins. */
final class EntrypointMissing extends LintRule {
    EntrypointMissing() {
        super(Rule.error("entrypoint-missing", "A Workflow or CronWorkflow has no entrypoint."));
    }

    @Override
    protected boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        if (workflow.isLibrary()
                || workflow.entrypoint().isPresent()
                || context.object().origin().filledIn().contains("spec.entrypoint")) {
            return;
        }
        if (workflow.workflowTemplateRef().isEmpty()) {
            report(workflow, "", context);
        } else {
            Optional<WorkflowSyntax> base =
                    workflow.workflowTemplateRef().flatMap(reference -> context.target(reference));
            base.filter(found -> found.entrypoint().isEmpty())
                    .ifPresent(found -> report(workflow, ", and neither has " + found.label(), context));
        }
    }

    private void report(WorkflowSyntax workflow, String more, LintContext context) {
        context.report(
                rule(),
                workflow.workflowTemplateRef()
                        .map(reference -> workflow.spec().markOf("workflowTemplateRef"))
                        .orElseGet(() -> workflow.object().markOf("spec")),
                workflow.label() + " has no entrypoint" + more + ".",
                "Name the template to begin with under entrypoint.");
    }
}
