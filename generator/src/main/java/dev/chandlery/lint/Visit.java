package dev.chandlery.lint;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import java.util.List;
import java.util.Optional;

/** Shows the parts of one object to rules, in the order of the file. */
final class Visit {
    private final LintRule[] rules;
    private final LintContext context;

    Visit(List<LintRule> rules, LintContext context) {
        this.rules = rules.toArray(LintRule[]::new);
        this.context = context;
    }

    // Loops and no lambdas: there are more than a hundred rules for each template and each call.

    void object(LintObject object) {
        for (LintRule rule : rules) {
            rule.object(object, context);
        }
        object.workflow().ifPresent(this::workflow);
    }

    private void workflow(WorkflowSyntax workflow) {
        for (LintRule rule : rules) {
            rule.workflow(workflow, context);
        }
        workflow.templates().forEach(template -> template(template, workflow));
        calls(workflow.hooks(), Optional.empty(), Optional.empty(), workflow);
    }

    private void template(TemplateSyntax template, WorkflowSyntax workflow) {
        for (LintRule rule : rules) {
            rule.template(template, workflow, context);
        }
        calls(template.calls(), Optional.empty(), Optional.of(template), workflow);
    }

    private void calls(
            List<CallSyntax> calls,
            Optional<CallSyntax> owner,
            Optional<TemplateSyntax> template,
            WorkflowSyntax workflow) {
        for (CallSyntax call : calls) {
            CallSite site = CallSite.of(call, owner, template, workflow);
            for (LintRule rule : rules) {
                rule.call(site, context);
            }
            call.inline().ifPresent(inline -> template(inline, workflow));
            calls(call.hooks(), Optional.of(call), template, workflow);
        }
    }
}
