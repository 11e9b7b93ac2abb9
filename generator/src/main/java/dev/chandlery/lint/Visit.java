package dev.chandlery.lint;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows the parts of one object to rules, in the order of the file. */
final class Visit {
    private final List<LintRule> rules;
    private final LintContext context;

    Visit(List<LintRule> rules, LintContext context) {
        this.rules = rules;
        this.context = context;
    }

    void object(LintObject object) {
        each(rule -> rule.object(object, context));
        object.workflow().ifPresent(this::workflow);
    }

    private void workflow(WorkflowSyntax workflow) {
        each(rule -> rule.workflow(workflow, context));
        workflow.templates().forEach(template -> template(template, workflow));
        calls(workflow.hooks(), Optional.empty(), Optional.empty(), workflow);
    }

    private void template(TemplateSyntax template, WorkflowSyntax workflow) {
        each(rule -> rule.template(template, workflow, context));
        calls(template.calls(), Optional.empty(), Optional.of(template), workflow);
    }

    private void calls(
            List<CallSyntax> calls,
            Optional<CallSyntax> owner,
            Optional<TemplateSyntax> template,
            WorkflowSyntax workflow) {
        for (CallSyntax call : calls) {
            CallSite site = new CallSite(call, owner, template, workflow);
            each(rule -> rule.call(site, context));
            call.inline().ifPresent(inline -> template(inline, workflow));
            calls(call.hooks(), Optional.of(call), template, workflow);
        }
    }

    private void each(Consumer<LintRule> visit) {
        rules.forEach(visit);
    }
}
