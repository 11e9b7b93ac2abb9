package dev.chandlery.lint.step;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import java.util.HashMap;
import java.util.Map;

/** Finds a step or task with the name of another one of the same template. */
final class StepNameDuplicate extends FormRule {
    StepNameDuplicate() {
        super(Rule.error("step-name-duplicate", "Two steps or tasks of one template have the same name."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        Map<String, CallSyntax> first = new HashMap<>();
        for (CallSyntax call : template.calls()) {
            CallSyntax before = first.putIfAbsent(call.kind() + call.name(), call);
            if (before != null && !call.name().isEmpty()) {
                context.report(
                        rule(),
                        call.mark(),
                        "The name " + call.name() + " is already that of the "
                                + before.kind().word() + " on line "
                                + before.mark().line() + " of "
                                + template.label() + ".",
                        "Give one of the two another name.");
            }
        }
    }
}
