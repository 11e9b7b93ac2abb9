package dev.chandlery.lint.reference;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
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

    private static Mark mark(WorkflowSyntax workflow) {
        if (workflow.workflowTemplateRef().isPresent()) {
            return workflow.spec().markOf("workflowTemplateRef");
        }
        YamlMapping spec = Fields.mapping(workflow.object(), "spec");
        return workflow.isCron() && Fields.present(spec, "workflowSpec")
                ? spec.markOf("workflowSpec")
                : workflow.object().markOf("spec");
    }

    private void report(WorkflowSyntax workflow, String more, LintContext context) {
        context.report(
                rule(),
                mark(workflow),
                workflow.label() + " has no entrypoint" + more + ".",
                "Name the template to begin with under entrypoint.");
    }
}
