package dev.chandlery.lint.step;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;

/** Finds a step or task without a name. */
final class StepNameMissing extends FormRule {
    StepNameMissing() {
        super(Rule.error("step-name-missing", "A step or task has no name."));
    }

    @Override
    protected void call(CallSite site, LintContext context) {
        if (site.call().kind() != CallSyntax.Kind.HOOK && site.call().name().isEmpty()) {
            context.report(
                    rule(),
                    site.call().mark(),
                    "a " + site.call().kind().word()
                            + site.template().map(in -> " of " + in.label()).orElse("") + " has no name.",
                    "Give it a name that no other " + site.call().kind().word() + " of the template has.");
        }
    }
}
