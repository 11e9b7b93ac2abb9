package dev.chandlery.lint.argument;

import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.EventBindingSyntax;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.ReferenceSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import dev.chandlery.yaml.Mark;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds a template or a workflow that is not given what it requires. */
final class ArgumentMissing extends SupplyRule {
    ArgumentMissing() {
        super(Rule.error(
                "argument-missing", "A template, or a WorkflowTemplate, is not given an input that it requires."));
    }

    @Override
    void supply(Supply supply, LintContext context) {
        if (!(supply.callee() instanceof Callee.Found found)) {
            return;
        }
        InterfaceSyntax inputs = found.template().inputs();
        check(
                supply,
                "parameter",
                inputs.parameters().stream()
                        .filter(input -> !input.supplied())
                        .map(ParameterSyntax::name)
                        .toList(),
                inputs.parameters().stream().map(ParameterSyntax::name).toList(),
                supply.given().parameters().stream().map(ParameterSyntax::name).toList(),
                found,
                context);
        check(
                supply,
                "artifact",
                inputs.artifacts().stream()
                        .filter(input -> !input.optional() && !input.isLocated())
                        .map(ArtifactSyntax::name)
                        .toList(),
                inputs.artifacts().stream().map(ArtifactSyntax::name).toList(),
                supply.given().artifacts().stream().map(ArtifactSyntax::name).toList(),
                found,
                context);
    }

    /** A name with a tag may be that of any input. */
    private void check(
            Supply supply,
            String what,
            List<String> required,
            List<String> declared,
            List<String> given,
            Callee.Found callee,
            LintContext context) {
        if (given.stream().anyMatch(name -> name.contains("{{"))) {
            return;
        }
        Set<String> missing = new LinkedHashSet<>(required);
        missing.removeAll(Set.copyOf(given));
        missing.remove("");
        for (String name : missing) {
            context.report(
                    rule(),
                    supply.mark(),
                    supply.label() + " does not give " + what + " " + name + " to "
                            + callee.template().label() + ".",
                    remedy(name, without(given, declared)));
        }
    }

    private static List<String> without(List<String> names, List<String> others) {
        Set<String> left = new LinkedHashSet<>(names);
        left.removeAll(Set.copyOf(others));
        return List.copyOf(left);
    }

    private static String remedy(String name, List<String> others) {
        return Suggestion.nearest(name, others)
                .map(other -> "Is the argument " + other + " meant for it? Then name it " + name + ".")
                .orElse("Add it to the arguments, or give the input a default.");
    }

    /** An event binding submits a workflow, which then has to have all values. */
    @Override
    protected void object(LintObject object, LintContext context) {
        EventBindingSyntax.of(object.node())
                .ifPresent(binding -> values(
                        object.label(),
                        binding.workflowTemplateRef(),
                        binding.arguments(),
                        binding.submit().markOf("workflowTemplateRef"),
                        context));
    }

    /** So has a CronWorkflow, and a workflow that another object makes. */
    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        super.workflow(workflow, context);
        boolean runs = workflow.isCron() || (context.object().origin().made() && !workflow.isLibrary());
        if (runs && !inputs(workflow, context).isFilledIn()) {
            values(
                    workflow.label(),
                    workflow.workflowTemplateRef(),
                    workflow.arguments(),
                    workflow.spec().markOf("workflowTemplateRef"),
                    context);
        }
    }

    private void values(
            String label, Optional<ReferenceSyntax> reference, InterfaceSyntax given, Mark mark, LintContext context) {
        reference.flatMap(context::target).ifPresent(base -> {
            List<ParameterSyntax> declared = base.arguments().parameters();
            List<String> names =
                    given.parameters().stream().map(ParameterSyntax::name).toList();
            Set<String> missing = new LinkedHashSet<>();
            declared.stream()
                    .filter(wanted ->
                            wanted.value().isEmpty() && wanted.valueFrom().isEmpty())
                    .forEach(wanted -> missing.add(wanted.name()));
            missing.removeAll(Set.copyOf(names));
            missing.remove("");
            for (String name : missing) {
                context.report(
                        rule(),
                        mark,
                        label + " does not give parameter " + name + " to " + base.label() + ".",
                        remedy(
                                name,
                                without(
                                        names,
                                        declared.stream()
                                                .map(ParameterSyntax::name)
                                                .toList())));
            }
        });
    }
}
