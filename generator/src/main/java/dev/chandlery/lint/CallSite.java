package dev.chandlery.lint;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import java.util.Optional;

/**
 * A call with what stands around it.
 *
 * @param call the step, task or hook
 * @param owner for a hook of a step or task, that step or task
 * @param template the template that holds it; absent for a hook of the workflow
 * @param workflow the workflow that holds it
 * @param label words for it in sentences, such as {@code step build of template main}
 * @param withArticle the label with the article, such as {@code the step build of template main}
 */
public record CallSite(
        CallSyntax call,
        Optional<CallSyntax> owner,
        Optional<TemplateSyntax> template,
        WorkflowSyntax workflow,
        String label,
        String withArticle) {
    /** Makes the labels once for all rules. */
    static CallSite of(
            CallSyntax call, Optional<CallSyntax> owner, Optional<TemplateSyntax> template, WorkflowSyntax workflow) {
        String label = call.label()
                + owner.map(of -> " of " + of.label()).orElse("")
                + template.map(in -> " of " + in.label()).orElseGet(() -> " of " + workflow.label());
        return new CallSite(call, owner, template, workflow, label, Labels.withArticle(label));
    }
}
