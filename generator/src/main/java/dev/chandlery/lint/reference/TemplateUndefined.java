package dev.chandlery.lint.reference;

import dev.chandlery.argo.syntax.Text;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;

/** Finds a step, task or hook that runs a template of its own workflow which does not exist. */
final class TemplateUndefined extends LintRule {
    TemplateUndefined() {
        super(Rule.error("template-undefined", "A step, task or hook names no template of its workflow."));
    }

    @Override
    protected boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected void call(CallSite site, LintContext context) {
        site.call()
                .template()
                .filter(name -> site.call().inline().isEmpty())
                .ifPresent(name -> check(site.withArticle() + " runs ", name, context.callee(site.call()), context));
        site.call()
                .onExit()
                .filter(name -> !name.dynamic())
                .ifPresent(name -> check(
                        "The exit handler of " + site.withArticle() + " runs ",
                        name,
                        context.template(name.value()),
                        context));
    }

    private void check(String runs, Text name, Callee callee, LintContext context) {
        if (callee instanceof Callee.NoTemplate missing) {
            context.report(
                    rule(),
                    name.mark(),
                    runs + missing.template() + ", which is no template of "
                            + missing.holder().label() + ".",
                    context.didYouMean(
                            missing.template(),
                            () -> Templates.names(missing.holder()),
                            "Name one of its templates, or add it."));
        }
    }
}
