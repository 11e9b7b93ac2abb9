package dev.chandlery.lint.reference;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.Filling;
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
                .ifPresent(name -> template(site, name, context));
        site.call()
                .onExit()
                .filter(name -> !name.dynamic())
                .ifPresent(name -> check(
                        "The exit handler of " + site.withArticle() + " runs ",
                        name,
                        context.template(name.value()),
                        context));
    }

    private void template(CallSite site, Text name, LintContext context) {
        if (!name.dynamic()) {
            check(site.withArticle() + " runs ", name, context.callee(site.call()), context);
        } else if (site.call().kind() != CallSyntax.Kind.HOOK
                && site.template().isPresent()
                && !context.object().origin().made()) {
            filledIn(site, site.template().orElseThrow(), name, context);
        }
    }

    /** Argo looks for the template with the values that it knows, and refuses a workflow of which it knows none. */
    private void filledIn(CallSite site, TemplateSyntax template, Text name, LintContext context) {
        Text filled = context.filling(site.workflow()).in(template, name);
        if (filled.dynamic() || Filling.isLater(filled.value())) {
            context.report(
                    rule(),
                    name.mark(),
                    site.withArticle() + " runs " + name.value()
                            + ", and Argo looks for the template before it fills that in.",
                    "Name the template, or take the name from a parameter of the workflow that has a value; a"
                            + " templateRef may take its template from an input.");
        } else {
            check(site.withArticle() + " runs ", name, context.template(filled.value()), context);
        }
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
