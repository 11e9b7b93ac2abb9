package dev.chandlery.lint.reference;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;

/** Finds a step, task or hook that runs nothing. */
final class TemplateMissing extends LintRule {
    TemplateMissing() {
        super(Rule.error("template-missing", "A step, task or hook does not say which template it runs."));
    }

    @Override
    protected boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected void call(CallSite site, LintContext context) {
        CallSyntax call = site.call();
        if (call.template().isEmpty()
                && call.templateRef().isEmpty()
                && call.inline().isEmpty()) {
            context.report(
                    rule(),
                    call.mark(),
                    site.withArticle() + " names no template.",
                    call.kind() == CallSyntax.Kind.HOOK
                            ? "Add template or templateRef."
                            : "Add template, templateRef or inline.");
        }
    }
}
