package dev.chandlery.lint.reference;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;

/** Finds a step or task that names a template and holds another one, which is the one that runs. */
final class TemplateShadowed extends LintRule {
    TemplateShadowed() {
        super(Rule.warning(
                "template-shadowed", "A step or task names a template that never runs, because it has an inline one."));
    }

    @Override
    protected boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected void call(CallSite site, LintContext context) {
        CallSyntax call = site.call();
        if (call.inline().isPresent()) {
            call.template().ifPresent(name -> report("template", site, context));
            call.templateRef().ifPresent(reference -> report("templateRef", site, context));
        }
    }

    private void report(String field, CallSite site, LintContext context) {
        context.report(
                rule(),
                site.call().node().markOf(field),
                site.withArticle() + " has inline, so its " + field + " is never looked at.",
                "Remove one of the two.");
    }
}
