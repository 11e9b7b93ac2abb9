package dev.chandlery.lint.template;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.NameForm;
import dev.chandlery.lint.template.Interface.Member;

/** Finds an input or output without a name, or with one that Argo does not take. */
final class InterfaceNameInvalid extends FormRule {
    InterfaceNameInvalid() {
        super(Rule.error(
                "interface-name-invalid", "An input or output of a template has no name, or one that is not allowed."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        Interface.lists(template)
                .forEach(list -> list.stream()
                        .filter(member -> !isFilledIn(member.name(), context))
                        .forEach(member -> check(member, template, context)));
    }

    private void check(Member member, TemplateSyntax template, LintContext context) {
        if (member.name().isEmpty()) {
            context.report(
                    rule(),
                    member.mark(),
                    "an " + member.word() + " of " + template.label() + " has no name.",
                    "Give it a name.");
        } else if (!allowed(member)) {
            context.report(
                    rule(),
                    member.mark(),
                    "The name " + member.name() + " is not allowed for an " + member.word() + ".",
                    NameForm.PARAMETER.remedy());
        }
    }

    /** Argo looks at the names of inputs before it fills in tags, and at those of outputs after. */
    private static boolean allowed(Member member) {
        return NameForm.PARAMETER.allows(member.name())
                && (member.output() || !member.name().contains("{{"));
    }
}
