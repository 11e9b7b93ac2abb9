package dev.chandlery.lint.argument;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;

/** Finds an argument that takes its value from where only an output can. */
final class ArgumentValueFrom extends ArgumentsRule {
    private static final List<String> ALLOWED = List.of("configMapKeyRef", "event", "supplied");
    private static final List<String> OF_OUTPUTS = List.of("path", "jsonPath", "parameter", "expression");

    ArgumentValueFrom() {
        super(Rule.error(
                "argument-value-from", "A parameter among the arguments has a valueFrom that is not allowed."));
    }

    @Override
    void arguments(ArgumentList list, LintContext context) {
        list.arguments()
                .parameters()
                .forEach(parameter -> parameter.valueFrom().ifPresent(from -> check(parameter, from, list, context)));
    }

    private void check(ParameterSyntax parameter, YamlMapping from, ArgumentList list, LintContext context) {
        String what = "The parameter " + parameter.name() + " among the arguments of " + list.label();
        List<String> wrong =
                OF_OUTPUTS.stream().filter(key -> Fields.present(from, key)).toList();
        if (!wrong.isEmpty()) {
            context.report(
                    rule(),
                    from.markOf(wrong.get(0)),
                    what + " has valueFrom." + wrong.get(0) + ", which only outputs can have.",
                    remedy(wrong.get(0)));
        } else if (ALLOWED.stream().noneMatch(key -> Fields.present(from, key))) {
            context.report(
                    rule(),
                    parameter.node().markOf("valueFrom"),
                    what + " has a valueFrom that names no source.",
                    "Add configMapKeyRef or, in a WorkflowEventBinding, event; or write value.");
        }
    }

    private static String remedy(String key) {
        return switch (key) {
            case "parameter" -> "Write what it names as value.";
            case "expression" -> "Write it as value: \"{{=…}}\".";
            default -> "Make it an output of the template that has the value, and refer to that output with value.";
        };
    }
}
