package dev.chandlery.lint.argument;

import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.EventBindingSyntax;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.ReferenceSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import dev.chandlery.registry.schema.Respelling;
import dev.chandlery.yaml.Mark;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds an argument that nothing takes. */
final class ArgumentUndeclared extends SupplyRule {
    /** Names that are text in YAML without quotes. */
    private static final Pattern PLAIN = Pattern.compile("(?!true|false|null)[a-zA-Z][-a-zA-Z0-9_]{3,}");

    ArgumentUndeclared() {
        super(Rule.warning("argument-undeclared", "An argument is given that the template has no input for."));
    }

    @Override
    void supply(Supply supply, LintContext context) {
        if (!supply.meant() || !(supply.callee() instanceof Callee.Found found)) {
            return;
        }
        Inputs inputs = Inputs.of(found.template().inputs(), context);
        InterfaceSyntax given = supply.given();
        String to = " to " + found.template().label();
        Given parameters = new Given(
                names(given.parameters(), ParameterSyntax::name),
                inputs.parameters().keySet(),
                inputs.requiredParameters());
        boolean onlyParameter = parameters.lacksAtMostOne();
        for (ParameterSyntax parameter : given.parameters()) {
            if (parameters.isUndeclared(parameter.name())) {
                String gives = supply.label() + " gives parameter " + parameter.name() + to;
                report(gives, parameter.name(), parameter.mark(), parameters, onlyParameter, context);
            }
        }
        Given artifacts = new Given(
                names(given.artifacts(), ArtifactSyntax::name), inputs.artifacts(), inputs.requiredArtifacts());
        boolean onlyArtifact = artifacts.lacksAtMostOne();
        for (ArtifactSyntax artifact : given.artifacts()) {
            if (artifacts.isUndeclared(artifact.name())) {
                String gives = supply.label() + " gives artifact " + artifact.name() + to;
                report(gives, artifact.name(), artifact.mark(), artifacts, onlyArtifact, context);
            }
        }
    }

    /**
     * Names of arguments, and what the template takes.
     *
     * @param names the names of the arguments
     * @param inputs the names of the inputs
     * @param required those of the inputs that need an argument
     */
    private record Given(Set<String> names, Set<String> inputs, Set<String> required) {
        /** Says whether no more than one argument is undeclared. */
        boolean lacksAtMostOne() {
            int undeclared = 0;
            for (String name : names) {
                undeclared += inputs.contains(name) ? 0 : 1;
            }
            return undeclared < 2;
        }

        boolean isUndeclared(String name) {
            return isFixed(name) && !inputs.contains(name);
        }

        /** Returns the inputs that an undeclared argument may be renamed to: those that are required and not given. */
        Set<String> meant() {
            return required.stream()
                    .filter(name -> !names.contains(name) && PLAIN.matcher(name).matches())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private static <T> Set<String> names(List<T> items, Function<T, String> name) {
        Set<String> names = new LinkedHashSet<>();
        for (T item : items) {
            names.add(name.apply(item));
        }
        return names;
    }

    /** Of several undeclared arguments none is renamed, as two of them may not become one. */
    private void report(String gives, String name, Mark mark, Given given, boolean only, LintContext context) {
        context.report(
                rule(),
                mark,
                gives + ", which has no input of that name.",
                context.didYouMean(name, given::inputs, "Remove it, or add the input."),
                only && context.compares(name, given.required())
                        ? Respelling.fixes(context.file().path(), mark, name, given.meant())
                        : new Fix[0]);
    }

    private static boolean isFixed(String name) {
        return !name.isEmpty() && !name.contains("{{");
    }

    @Override
    protected void object(LintObject object, LintContext context) {
        EventBindingSyntax.of(object.node())
                .ifPresent(binding -> unused(
                        object.label(),
                        binding.workflowTemplateRef(),
                        Optional.empty(),
                        binding.arguments().parameters(),
                        context));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        super.workflow(workflow, context);
        unused(
                workflow.label(),
                workflow.workflowTemplateRef(),
                workflow.entrypoint(),
                workflow.arguments().parameters(),
                context);
    }

    /** The arguments of a workflow are also variables in all of its templates, declared or not. */
    private void unused(
            String label,
            Optional<ReferenceSyntax> reference,
            Optional<Text> entrypoint,
            List<ParameterSyntax> given,
            LintContext context) {
        Optional<WorkflowSyntax> base = reference.flatMap(context::target);
        if (base.isEmpty()) {
            return;
        }
        WorkflowSyntax to = base.orElseThrow();
        Set<String> declared = names(to.arguments().parameters(), ParameterSyntax::name);
        Set<String> taken = new HashSet<>(declared);
        entrypoint
                .or(to::entrypoint)
                .map(Text::value)
                .flatMap(to::template)
                .ifPresent(template -> taken.addAll(names(template.inputs().parameters(), ParameterSyntax::name)));
        List<ParameterSyntax> untaken = given.stream()
                .filter(parameter -> isFixed(parameter.name()) && !taken.contains(parameter.name()))
                .toList();
        if (untaken.isEmpty()) {
            return;
        }
        Mentions mentions = Mentions.of(to, context);
        untaken.stream()
                .filter(parameter -> !mentions.contains(parameter.name()))
                .forEach(parameter -> context.report(
                        rule(),
                        parameter.mark(),
                        label + " gives parameter " + parameter.name() + " to " + to.label()
                                + ", which has none of that name.",
                        context.didYouMean(
                                parameter.name(), () -> declared, "Remove it, or add it to the arguments there.")));
    }
}
