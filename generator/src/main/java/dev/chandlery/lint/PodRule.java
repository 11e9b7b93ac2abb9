package dev.chandlery.lint;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;

/** A rule about what is written about pods, wherever in an object that is. */
public abstract class PodRule extends LintRule {
    /** Makes the check of a rule. */
    protected PodRule(Rule rule) {
        super(rule);
    }

    @Override
    protected boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected final void workflow(WorkflowSyntax workflow, LintContext context) {
        context.once(workflow, PodPart.Parts.class, of -> PodPart.Parts.of(of, context.file()))
                .list()
                .forEach(part -> pod(part, context));
    }

    @Override
    protected final void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        context.once(template, PodPart.Parts.class, of -> PodPart.Parts.of(of, context.file()))
                .list()
                .forEach(part -> pod(part, context));
    }

    /** Looks at what one place says about pods. */
    protected abstract void pod(PodPart part, LintContext context);
}
