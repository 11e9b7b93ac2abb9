package dev.chandlery.lint.template;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds an output parameter that gets its value from nowhere, from two places, or from where the template has nothing. */
final class OutputParameterSource extends FormRule {
    /** Those of which a parameter has one. */
    private static final List<String> SOURCES = List.of("path", "jqFilter", "jsonPath", "parameter", "expression");

    /** The sources of types that do not take all. */
    private static final Map<String, List<String>> OF_TYPE = Map.of(
            "container", List.of("path"),
            "containerSet", List.of("path"),
            "script", List.of("path"),
            "resource", List.of("jqFilter", "jsonPath"),
            "steps", List.of("parameter", "expression"),
            "dag", List.of("parameter", "expression"));

    OutputParameterSource() {
        super(Rule.error(
                "output-parameter-source",
                "An output parameter has not exactly one source, or one that its template does not have."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        template.outputs()
                .parameters()
                .forEach(parameter -> problem(parameter, template.type())
                        .ifPresent(problem -> context.report(
                                rule(),
                                parameter.valueFrom().isPresent()
                                        ? parameter.node().markOf("valueFrom")
                                        : parameter.mark(),
                                "The output parameter " + parameter.name() + " of " + template.label() + problem + ".",
                                remedy(template.type()))));
    }

    private static Optional<String> problem(ParameterSyntax parameter, String type) {
        if (parameter.valueFrom().isEmpty()) {
            return parameter.value().isPresent() ? Optional.empty() : Optional.of(" has neither value nor valueFrom");
        }
        if (parameter.value().isPresent()) {
            return Optional.of(" has both value and valueFrom");
        }
        YamlMapping from = parameter.valueFrom().orElse(Fields.NONE);
        List<String> found = Stream.concat(
                        SOURCES.stream().filter(key -> !Fields.text(from, key).isEmpty()),
                        Stream.of("supplied").filter(key -> Fields.present(from, key)))
                .toList();
        if (found.isEmpty()) {
            return Optional.of(" has valueFrom without a source");
        }
        if (found.size() > 1) {
            return Optional.of(" has more than one source: " + String.join(", ", found));
        }
        List<String> allowed = OF_TYPE.getOrDefault(type, found);
        return allowed.contains(found.get(0))
                ? Optional.empty()
                : Optional.of(
                        " has its value from " + found.get(0) + ", which a template with " + type + " does not give");
    }

    private static String remedy(String type) {
        List<String> allowed = OF_TYPE.get(type);
        return allowed == null
                ? "Give it either value, or valueFrom with one source."
                : "Give it valueFrom with " + String.join(" or ", allowed) + ".";
    }
}
