package dev.chandlery.lint.step;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.NameForm;

/** Finds a step or task whose name is not allowed. */
final class StepNameInvalid extends FormRule {
    StepNameInvalid() {
        super(Rule.error("step-name-invalid", "A step or task has a name that is not allowed."));
    }

    @Override
    protected void call(CallSite site, LintContext context) {
        CallSyntax call = site.call();
        if (call.kind() != CallSyntax.Kind.HOOK
                && !call.name().isEmpty()
                && !isFilledIn(call.name(), context)
                && !NameForm.TEMPLATE.allows(filled(site, context))) {
            context.report(
                    rule(),
                    call.mark(),
                    "The name of the " + call.kind().word() + " \"" + call.name() + "\""
                            + site.template().map(in -> " of " + in.label()).orElse("") + " is not allowed.",
                    NameForm.TEMPLATE.remedy());
        }
    }

    private static String filled(CallSite site, LintContext context) {
        String name = site.call().name();
        return site.template()
                .map(template -> context.filling(site.workflow()).in(template, name))
                .orElse(name);
    }
}
