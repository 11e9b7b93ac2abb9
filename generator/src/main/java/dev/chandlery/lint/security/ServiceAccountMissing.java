package dev.chandlery.lint.security;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import dev.chandlery.lint.Reach;
import java.util.List;
import java.util.Optional;

/** Finds workflows whose pods run under the account that all pods of a namespace share, because nothing names another. */
final class ServiceAccountMissing extends LintRule {
    private static final String FIELD = "serviceAccountName";

    ServiceAccountMissing() {
        super(Rule.info(
                "service-account-missing",
                "A Workflow or CronWorkflow names no service account, so its pods run under the shared one."));
    }

    @Override
    protected boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        if (workflow.isLibrary() || context.object().origin().filledIn().contains("spec." + FIELD) || named(workflow)) {
            return;
        }
        Optional<WorkflowSyntax> base = workflow.workflowTemplateRef().flatMap(context::target);
        if (base.filter(ServiceAccountMissing::named).isEmpty()
                && (base.isPresent() || workflow.workflowTemplateRef().isEmpty())) {
            // What is not known may name its own.
            Reach.of(workflow, context).templates().stream()
                    .filter(ServiceAccountMissing::needsOne)
                    .findFirst()
                    .ifPresent(template -> context.report(
                            rule(),
                            workflow.object().markOf("spec"),
                            workflow.label() + " names no service account, so " + template.label()
                                    + " runs under default.",
                            "Set serviceAccountName to an account with the rights that it needs."));
        }
    }

    private static boolean named(WorkflowSyntax workflow) {
        return Fields.present(workflow.spec(), FIELD) || Fields.present(workflow.templateDefaults(), FIELD);
    }

    /** Requests and plugins run in a pod as well, that of the agent. */
    private static boolean needsOne(TemplateSyntax template) {
        return List.of("http", "plugin").contains(template.type())
                || (template.runsPod() && !Fields.present(template.node(), FIELD));
    }
}
