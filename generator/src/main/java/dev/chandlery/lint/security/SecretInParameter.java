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
import dev.chandlery.yaml.YamlMapping;
import java.util.Optional;

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
            kind(parameter)
                    .ifPresent(kind -> context.report(
                            rule(),
                            parameter.mark(),
                            "The parameter " + parameter.name() + " of " + label + " holds what looks like " + kind
                                    + ".",
                            "Take it from a Secret where it is used, and replace it where it is valid."));
        }
    }

    private static Optional<String> kind(ParameterSyntax parameter) {
        return kind(parameter, parameter.node(), "value")
                .or(() -> kind(parameter, parameter.node(), "default"))
                .or(() -> kind(parameter, Fields.mapping(parameter.node(), "valueFrom"), "default"));
    }

    private static Optional<String> kind(ParameterSyntax parameter, YamlMapping owner, String key) {
        return Fields.scalar(owner, key).flatMap(value -> SecretText.kind(parameter.name(), value));
    }
}
