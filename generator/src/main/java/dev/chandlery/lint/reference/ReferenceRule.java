package dev.chandlery.lint.reference;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.EventBindingSyntax;
import dev.chandlery.argo.syntax.ReferenceSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.LintRule;

/** A rule about references to WorkflowTemplates and ClusterWorkflowTemplates, wherever they stand. */
abstract class ReferenceRule extends LintRule {
    ReferenceRule(Rule rule) {
        super(rule);
    }

    /** Looks at one reference. */
    abstract void reference(ReferenceSite site, LintContext context);

    @Override
    protected final boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected final void object(LintObject object, LintContext context) {
        EventBindingSyntax.of(object.node())
                .flatMap(EventBindingSyntax::workflowTemplateRef)
                .ifPresent(reference ->
                        reference(new ReferenceSite(object.label(), "workflowTemplateRef", reference), context));
    }

    @Override
    protected final void workflow(WorkflowSyntax workflow, LintContext context) {
        workflow.workflowTemplateRef()
                .ifPresent(reference ->
                        reference(new ReferenceSite(workflow.label(), "workflowTemplateRef", reference), context));
    }

    /** A reference beside an inline template is never followed. */
    @Override
    protected final void call(CallSite site, LintContext context) {
        if (site.call().inline().isEmpty()) {
            site.call()
                    .templateRef()
                    .map(reference -> filledIn(reference, site, context))
                    .ifPresent(reference ->
                            reference(new ReferenceSite(site.withArticle(), "templateRef", reference), context));
        }
    }

    /** What hooks refer to is looked up when they fire, with values that are not known here. */
    private static ReferenceSyntax filledIn(ReferenceSyntax reference, CallSite site, LintContext context) {
        boolean later = site.call().kind() == CallSyntax.Kind.HOOK
                || context.object().origin().made();
        return site.template()
                .filter(template -> !later)
                .map(template -> context.filling(site.workflow()).in(template, reference))
                .orElse(reference);
    }
}
