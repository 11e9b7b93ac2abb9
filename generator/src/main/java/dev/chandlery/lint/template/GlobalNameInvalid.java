package dev.chandlery.lint.template;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.NameForm;

/** Finds a global name of an output that Argo does not take. One with a tag is not known before the workflow runs. */
final class GlobalNameInvalid extends FormRule {
    GlobalNameInvalid() {
        super(Rule.error("global-name-invalid", "The globalName of an output is not allowed."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        Interface.outputs(template)
                .forEach(output -> Text.of(output.node(), "globalName")
                        .filter(name -> !name.dynamic() && !NameForm.PARAMETER.allows(name.value()))
                        .ifPresent(name -> context.report(
                                rule(),
                                name.mark(),
                                "The global name " + name.value() + " of " + output.label(template)
                                        + " is not allowed.",
                                NameForm.PARAMETER.remedy())));
    }
}
