package dev.chandlery.lint.argument;

import dev.chandlery.argo.syntax.EventBindingSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.LintRule;

/** A rule about arguments, wherever they stand. */
abstract class ArgumentsRule extends LintRule {
    ArgumentsRule(Rule rule) {
        super(rule);
    }

    /** Looks at the arguments of one call, workflow or event binding. */
    abstract void arguments(ArgumentList list, LintContext context);

    @Override
    protected final boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected final void object(LintObject object, LintContext context) {
        EventBindingSyntax.of(object.node())
                .ifPresent(binding -> arguments(new ArgumentList(object.label(), binding.arguments(), true), context));
    }

    /** Argo takes a CronWorkflow as one that is about to run, and so is a workflow that another object makes. */
    @Override
    protected final void workflow(WorkflowSyntax workflow, LintContext context) {
        LintObject.Origin origin = context.object().origin();
        arguments(
                ArgumentList.of(
                        workflow, workflow.isCron() || (origin.made() && !workflow.isLibrary()), origin.filledIn()),
                context);
    }

    @Override
    protected final void call(CallSite site, LintContext context) {
        arguments(new ArgumentList(site.withArticle(), site.call().arguments(), true), context);
    }
}
