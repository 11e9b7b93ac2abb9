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
 */
public record CallSite(
        CallSyntax call, Optional<CallSyntax> owner, Optional<TemplateSyntax> template, WorkflowSyntax workflow) {
    /** Returns words for it in sentences, such as {@code step build of template main}. */
    public String label() {
        return call.label()
                + owner.map(of -> " of " + of.label()).orElse("")
                + template.map(in -> " of " + in.label()).orElse(" of " + workflow.label());
    }

    /** Returns its label with the article, such as {@code the step build of template main}. */
    public String withArticle() {
        return Labels.withArticle(label());
    }
}
