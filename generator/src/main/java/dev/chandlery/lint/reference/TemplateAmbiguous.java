package dev.chandlery.lint.reference;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;

/** Finds a step, task or hook with both {@code template} and {@code templateRef}. */
final class TemplateAmbiguous extends LintRule {
    TemplateAmbiguous() {
        super(Rule.error("template-ambiguous", "A step, task or hook has both template and templateRef."));
    }

    @Override
    protected boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected void call(CallSite site, LintContext context) {
        CallSyntax call = site.call();
        if (call.template().isPresent()
                && call.templateRef().isPresent()
                && call.inline().isEmpty()) {
            context.report(
                    rule(),
                    call.node().markOf("template"),
                    site.withArticle() + " has both template and templateRef.",
                    "Keep the one that it should run.");
        }
    }
}
