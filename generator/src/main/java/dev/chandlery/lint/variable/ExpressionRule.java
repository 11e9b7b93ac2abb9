package dev.chandlery.lint.variable;

import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.LintRule;

/** A rule about expressions, in tags and in fields. */
abstract class ExpressionRule extends LintRule {
    ExpressionRule(Rule rule) {
        super(rule);
    }

    /** Looks at one expression. */
    abstract void expression(ExpressionSite site, LintContext context);

    @Override
    protected final void object(LintObject object, LintContext context) {
        ExpressionSites.of(object).sites().forEach(site -> expression(site, context));
    }

    @Override
    protected final void workflow(WorkflowSyntax workflow, LintContext context) {
        ExpressionSites.of(workflow, context).sites().forEach(site -> expression(site, context));
    }

    @Override
    protected final void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (!template.isInline()) {
            ExpressionSites.of(template, workflow, context).sites().forEach(site -> expression(site, context));
        }
    }

    /** Reports a finding about a stretch of an expression. */
    final void report(
            ExpressionSite site, Span span, String message, String remedy, LintContext context, Fix... fixes) {
        context.report(rule(), context.file().markOf(site.scalar(), site.inText(span)), message, remedy, fixes);
    }
}
