package dev.chandlery.lint.argument;

import dev.chandlery.argo.ParameterType;
import dev.chandlery.argo.ParameterTypes;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.LintContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds an argument, or a value of a parameter itself, that is not of the type that the author gives the parameter. */
final class ArgumentType extends SupplyRule {
    private static final List<String> OWN_VALUES = List.of("value", "default");

    ArgumentType() {
        super(
                Rule.warning(
                        "argument-type",
                        "An argument, or the default of a parameter, is not of the type that an annotation gives the parameter."));
    }

    @Override
    void supply(Supply supply, LintContext context) {
        if (supply.callee() instanceof Callee.Found found) {
            ParameterTypes types = types(found.workflow(), context);
            TemplateSyntax template = found.template();
            given(
                    supply.label(),
                    supply.given(),
                    template.label(),
                    template.inputs(),
                    name -> types.ofInput(template.name(), name),
                    context);
        }
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        super.workflow(workflow, context);
        own(workflow.label(), "argument", workflow.arguments(), types(workflow, context)::ofArgument, context);
        workflow.workflowTemplateRef()
                .flatMap(context::target)
                .ifPresent(base -> given(
                        workflow.label(),
                        workflow.arguments(),
                        base.label(),
                        base.arguments(),
                        types(base, context)::ofArgument,
                        context));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        ParameterTypes types = types(workflow, context);
        own(template.label(), "input", template.inputs(), name -> types.ofInput(template.name(), name), context);
    }

    private static ParameterTypes types(WorkflowSyntax workflow, LintContext context) {
        return context.once(workflow, ParameterTypes.class, each -> ParameterTypes.of(each.object()));
    }

    private void own(
            String label,
            String word,
            InterfaceSyntax declared,
            Function<String, Optional<ParameterType>> types,
            LintContext context) {
        for (ParameterSyntax parameter : declared.parameters()) {
            types.apply(parameter.name())
                    .ifPresent(type -> OWN_VALUES.forEach(field -> check(
                            parameter,
                            field,
                            type,
                            "The " + field + " of " + word + " " + parameter.name() + " of " + label + " is",
                            "its annotation " + ParameterTypes.ANNOTATION + " asks for " + type.description(),
                            context)));
        }
    }

    private void given(
            String label,
            InterfaceSyntax given,
            String to,
            InterfaceSyntax declared,
            Function<String, Optional<ParameterType>> types,
            LintContext context) {
        for (ParameterSyntax parameter : given.parameters()) {
            types.apply(parameter.name())
                    .filter(type -> declared.parameter(parameter.name()).isPresent())
                    .ifPresent(type -> check(
                            parameter,
                            "value",
                            type,
                            label + " gives parameter " + parameter.name() + " the value",
                            to + " takes " + type.description(),
                            context));
        }
    }

    private void check(
            ParameterSyntax parameter,
            String field,
            ParameterType type,
            String subject,
            String expectation,
            LintContext context) {
        Text.of(parameter.node(), field)
                .filter(value -> !value.dynamic() && !type.accepts(value.value()))
                .ifPresent(value -> context.report(
                        rule(),
                        value.mark(),
                        subject + " \"" + shown(value.value()) + "\"; " + expectation + ".",
                        "Write " + type.description() + "."));
    }

    private static String shown(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
