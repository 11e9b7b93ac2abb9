package dev.chandlery.lint.security;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds secrets among the values and defaults of parameters. The value is never shown, only what it seems to be. */
final class SecretInParameter extends LintRule {
    SecretInParameter() {
        super(Rule.warning("secret-in-parameter", "The value or default of a parameter is a secret in plain text."));
    }

    @Override
    protected boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        parameters(workflow.arguments(), workflow.label(), context);
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        parameters(template.inputs(), template.label(), context);
    }

    @Override
    protected void call(CallSite site, LintContext context) {
        parameters(site.call().arguments(), site.label(), context);
    }

    private void parameters(InterfaceSyntax owner, String label, LintContext context) {
        for (ParameterSyntax parameter : owner.parameters()) {
            Stream.of(
                            parameter.value(),
                            parameter.defaultValue(),
                            parameter.valueFrom().flatMap(from -> from.get("default")))
                    .flatMap(Optional::stream)
                    .flatMap(value -> Fields.scalar(value).stream())
                    .flatMap(value -> SecretText.kind(parameter.name(), value).stream())
                    .findFirst()
                    .ifPresent(kind -> context.report(
                            rule(),
                            parameter.mark(),
                            "The parameter " + parameter.name() + " of " + label + " holds what looks like " + kind
                                    + ".",
                            "Take it from a Secret where it is used, and replace it where it is valid."));
        }
    }
}
