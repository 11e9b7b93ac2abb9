package dev.chandlery.lint.argument;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.LintContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds an argument, or a value of an input itself, that is not among those that the template lists. */
final class ArgumentOutsideEnum extends SupplyRule {
    ArgumentOutsideEnum() {
        super(Rule.warning(
                "argument-outside-enum",
                "An argument, or the default of an input, has a value that the enum of the input does not list."));
    }

    @Override
    void supply(Supply supply, LintContext context) {
        if (supply.callee() instanceof Callee.Found found) {
            check(
                    supply.label(),
                    supply.given(),
                    found.template().label(),
                    found.template().inputs(),
                    context);
        }
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        super.workflow(workflow, context);
        workflow.workflowTemplateRef()
                .flatMap(context::target)
                .ifPresent(
                        base -> check(workflow.label(), workflow.arguments(), base.label(), base.arguments(), context));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        for (ParameterSyntax input : template.inputs().parameters()) {
            List<String> allowed = Fields.texts(input.node(), "enum");
            if (allowed.isEmpty()) {
                continue;
            }
            for (String field : List.of("value", "default")) {
                Text.of(input.node(), field)
                        .filter(value -> !value.dynamic() && !allowed.contains(value.value()))
                        .ifPresent(value -> context.report(
                                rule(),
                                value.mark(),
                                "the " + field + " of input " + input.name() + " of " + template.label() + " is \""
                                        + value.value() + "\", which its own enum does not list.",
                                AllowedValues.remedy(value.value(), allowed, context)));
            }
        }
    }

    private void check(String label, InterfaceSyntax given, String to, InterfaceSyntax inputs, LintContext context) {
        Map<String, ParameterSyntax> declared = Inputs.of(inputs, context).parameters();
        for (ParameterSyntax parameter : given.parameters()) {
            List<String> allowed = Optional.ofNullable(declared.get(parameter.name()))
                    .map(input -> Fields.texts(input.node(), "enum"))
                    .orElse(List.of());
            if (allowed.isEmpty()) {
                continue;
            }
            Text.of(parameter.node(), "value")
                    .filter(value -> !value.dynamic() && !allowed.contains(value.value()))
                    .ifPresent(value -> context.report(
                            rule(),
                            value.mark(),
                            label + " gives parameter " + parameter.name() + " the value \"" + value.value()
                                    + "\", which " + to + " does not list.",
                            AllowedValues.remedy(value.value(), allowed, context)));
        }
    }
}
