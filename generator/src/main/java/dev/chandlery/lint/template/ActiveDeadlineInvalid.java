package dev.chandlery.lint.template;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import java.util.regex.Pattern;

/** Finds a number of seconds after which a template is stopped that is no such number. */
final class ActiveDeadlineInvalid extends FormRule {
    private static final Pattern SECONDS = Pattern.compile("\\+?[0-9]{1,19}");

    ActiveDeadlineInvalid() {
        super(Rule.error("active-deadline-invalid", "The activeDeadlineSeconds of a template are no positive number."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (!template.callsOthers()) {
            Text.of(template.node(), "activeDeadlineSeconds")
                    .map(text -> filled(text, template, workflow, context))
                    .filter(text -> !isKnownLater(text)
                            && !SECONDS.matcher(text.value()).matches())
                    .ifPresent(text -> context.report(
                            rule(),
                            text.mark(),
                            "The activeDeadlineSeconds of " + template.label() + " are " + text.value()
                                    + ", which is no positive whole number.",
                            "Give a number of seconds, such as 600; timeout takes a duration, such as 10m."));
        }
    }
}
