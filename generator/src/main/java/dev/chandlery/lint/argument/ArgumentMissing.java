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
import java.util.stream.Collectors;

/** Finds a template or a workflow that is not given what it requires. */
final class ArgumentMissing extends SupplyRule {
    /** Of what one call or object does not give only so much is reported: a file may hold thousands of calls and of inputs. */
    private static final int MAX_REPORTED = 20;

    ArgumentMissing() {
        super(Rule.error(
                "argument-missing", "A template, or a WorkflowTemplate, is not given an input that it requires."));
    }

    @Override
    void supply(Supply supply, LintContext context) {
        if (!(supply.callee() instanceof Callee.Found found)) {
            return;
        }
        Inputs inputs = Inputs.of(found.template().inputs(), context);
        check(
                supply,
                "parameter",
                inputs.requiredParameters(),
                inputs.parameters().keySet(),
                supply.given().parameters().stream().map(ParameterSyntax::name).toList(),
                found,
                context);
        check(
                supply,
                "artifact",
                inputs.requiredArtifacts(),
                inputs.artifacts(),
                supply.given().artifacts().stream().map(ArtifactSyntax::name).toList(),
                found,
                context);
    }

    /** A name with a tag may be that of any input. */
    private void check(
            Supply supply,
            String what,
            Set<String> required,
            Set<String> declared,
            List<String> given,
            Callee.Found callee,
            LintContext context) {
        if (given.stream().noneMatch(name -> name.contains("{{"))) {
            report(
                    supply.label() + " does not give " + what + " ",
                    callee.template().label(),
                    supply.mark(),
                    required,
                    declared,
                    given,
                    context);
        }
    }

    private void report(
            String givesNo,
            String to,
            Mark mark,
            Set<String> required,
            Set<String> declared,
            List<String> given,
            LintContext context) {
        Set<String> names = new LinkedHashSet<>(given);
        List<String> missing = required.stream()
                .filter(name -> !name.isEmpty() && !names.contains(name))
                .limit(MAX_REPORTED)
                .toList();
        names.removeAll(declared);
        for (String name : missing) {
            context.report(rule(), mark, givesNo + name + " to " + to + ".", remedy(name, names, context));
        }
    }

    private static String remedy(String name, Set<String> others, LintContext context) {
        return Optional.of(others)
                .filter(undeclared -> context.compares(name, undeclared))
                .flatMap(undeclared -> Suggestion.nearest(name, undeclared))
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
            Inputs declared = Inputs.of(base.arguments(), context);
            Set<String> required = base.arguments().parameters().stream()
                    .filter(wanted ->
                            wanted.value().isEmpty() && wanted.valueFrom().isEmpty())
                    .map(ParameterSyntax::name)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            report(
                    label + " does not give parameter ",
                    base.label(),
                    mark,
                    required,
                    declared.parameters().keySet(),
                    given.parameters().stream().map(ParameterSyntax::name).toList(),
                    context);
        });
    }
}
