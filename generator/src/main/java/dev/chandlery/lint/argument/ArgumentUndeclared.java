package dev.chandlery.lint.argument;

import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.EventBindingSyntax;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.ReferenceSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import dev.chandlery.registry.schema.Respelling;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
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
        InterfaceSyntax inputs = found.template().inputs();
        String to = found.template().label();
        Set<String> parameters = names(inputs.parameters(), ParameterSyntax::name);
        Set<String> openParameters = names(
                inputs.parameters().stream().filter(each -> !each.supplied()).toList(), ParameterSyntax::name);
        Set<String> givenParameters = names(supply.given().parameters(), ParameterSyntax::name);
        Set<String> meantParameters = meant(givenParameters, parameters, openParameters);
        for (ParameterSyntax given : supply.given().parameters()) {
            String gives = supply.label() + " gives parameter " + given.name() + " to " + to;
            check(gives, given.name(), given.mark(), parameters, meantParameters, context);
        }
        Set<String> artifacts = names(inputs.artifacts(), ArtifactSyntax::name);
        Set<String> openArtifacts = names(
                inputs.artifacts().stream()
                        .filter(each -> !each.optional() && !each.isLocated())
                        .toList(),
                ArtifactSyntax::name);
        Set<String> givenArtifacts = names(supply.given().artifacts(), ArtifactSyntax::name);
        Set<String> meantArtifacts = meant(givenArtifacts, artifacts, openArtifacts);
        for (ArtifactSyntax given : supply.given().artifacts()) {
            String gives = supply.label() + " gives artifact " + given.name() + " to " + to;
            check(gives, given.name(), given.mark(), artifacts, meantArtifacts, context);
        }
    }

    private static <T> Set<String> names(List<T> items, Function<T, String> name) {
        return items.stream().map(name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Returns the inputs that an undeclared argument may be renamed to: those that the template requires and is not given.
     * None when several arguments are undeclared, as two of them may not become one.
     */
    private static Set<String> meant(Set<String> given, Set<String> inputs, Set<String> required) {
        boolean several = given.stream().filter(name -> !inputs.contains(name)).count() > 1;
        return several
                ? Set.of()
                : required.stream()
                        .filter(name ->
                                !given.contains(name) && PLAIN.matcher(name).matches())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void check(
            String gives, String name, Mark mark, Set<String> inputs, Set<String> meant, LintContext context) {
        if (isFixed(name) && !inputs.contains(name)) {
            context.report(
                    rule(),
                    mark,
                    gives + ", which has no input of that name.",
                    Suggestion.didYouMean(name, inputs, "Remove it, or add the input."),
                    Respelling.fixes(context.file().path(), mark, name, meant));
        }
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
        given.stream()
                .filter(parameter -> isFixed(parameter.name()) && !taken.contains(parameter.name()))
                .filter(parameter -> !mentions(to.spec(), anyUse(parameter.name())))
                .forEach(parameter -> context.report(
                        rule(),
                        parameter.mark(),
                        label + " gives parameter " + parameter.name() + " to " + to.label()
                                + ", which has none of that name.",
                        Suggestion.didYouMean(
                                parameter.name(), declared, "Remove it, or add it to the arguments there.")));
    }

    /** A use of the parameter as a variable, or of all parameters at once. */
    private static Pattern anyUse(String name) {
        return Pattern.compile("workflow\\.parameters(\\.json|\\W+" + Pattern.quote(name) + "|(?!\\.\\w|\\[))");
    }

    private static boolean mentions(YamlNode node, Pattern use) {
        if (node instanceof YamlScalar scalar) {
            return use.matcher(scalar.text()).find();
        }
        return node instanceof YamlSequence sequence
                ? sequence.items().stream().anyMatch(item -> mentions(item, use))
                : ((YamlMapping) node).entries().stream().anyMatch(entry -> mentions(entry.value(), use));
    }
}
