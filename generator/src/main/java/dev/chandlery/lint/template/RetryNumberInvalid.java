package dev.chandlery.lint.template;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.util.regex.Pattern;

/** Finds a limit or a factor of retries that is no number. Argo itself looks when something is to be tried again. */
final class RetryNumberInvalid extends FormRule {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,10}");

    RetryNumberInvalid() {
        super(Rule.error("retry-number-invalid", "The limit or the factor of a retryStrategy is no whole number."));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        strategy(workflow.spec(), workflow.label(), context);
        template(workflow.templateDefaults(), "the template defaults of " + workflow.label(), context);
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        template(template.node(), template.label(), context);
    }

    private void template(YamlMapping template, String label, LintContext context) {
        strategy(template, label, context);
        number(Fields.mapping(Fields.mapping(template, "containerSet"), "retryStrategy"), "retries", label, context);
    }

    private void strategy(YamlMapping owner, String label, LintContext context) {
        YamlMapping strategy = Fields.mapping(owner, "retryStrategy");
        number(strategy, "limit", label, context);
        number(Fields.mapping(strategy, "backoff"), "factor", label, context);
    }

    private void number(YamlMapping owner, String field, String label, LintContext context) {
        Text.of(owner, field)
                .filter(text -> !text.dynamic() && !NUMBER.matcher(text.value()).matches())
                .ifPresent(text -> context.report(
                        rule(),
                        text.mark(),
                        "The " + field + " " + text.value() + " of the retries of " + label + " is no whole number.",
                        "Write a whole number, such as 3."));
    }
}
