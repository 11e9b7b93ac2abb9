package dev.chandlery.lint.argument;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/** Finds an argument whose value is not among those that it lists itself. */
final class ArgumentEnum extends ArgumentsRule {
    ArgumentEnum() {
        super(Rule.error(
                "argument-enum", "A parameter among the arguments has an enum that is empty or lacks its value."));
    }

    @Override
    void arguments(ArgumentList list, LintContext context) {
        list.arguments().parameters().stream()
                .filter(parameter -> parameter
                        .node()
                        .get("enum")
                        .flatMap(YamlNode::asSequence)
                        .isPresent())
                .forEach(parameter -> check(parameter, list, context));
    }

    private void check(ParameterSyntax parameter, ArgumentList list, LintContext context) {
        List<String> allowed = Fields.texts(parameter.node(), "enum");
        String what = "The parameter " + parameter.name() + " among the arguments of " + list.label();
        Mark enumMark = parameter.node().markOf("enum");
        boolean empty = parameter
                .node()
                .get("enum")
                .flatMap(YamlNode::asSequence)
                .map(YamlSequence::items)
                .filter(List::isEmpty)
                .isPresent();
        Optional<String> value = parameter.value().flatMap(Fields::scalar);
        if (empty) {
            context.report(rule(), enumMark, what + " has an empty enum.", "List the values allowed, or remove it.");
        } else if (value.isEmpty()) {
            if (list.valuesRequired() && parameter.valueFrom().isPresent() && !list.isFilledIn(parameter)) {
                context.report(rule(), enumMark, what + " has an enum and no value.", "Write value, or remove enum.");
            }
        } else if (!value.orElseThrow().contains("{{") && !allowed.contains(value.orElseThrow())) {
            context.report(
                    rule(),
                    parameter.value().map(YamlNode::mark).orElse(enumMark),
                    what + " is \"" + value.orElseThrow() + "\", which its enum does not list.",
                    AllowedValues.remedy(value.orElseThrow(), allowed, context));
        }
    }
}
