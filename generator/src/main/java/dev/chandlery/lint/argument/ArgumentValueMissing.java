package dev.chandlery.lint.argument;

import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;

/** Finds an argument that says nothing. */
final class ArgumentValueMissing extends ArgumentsRule {
    ArgumentValueMissing() {
        super(Rule.error("argument-value-missing", "A parameter among the arguments has no value."));
    }

    @Override
    void arguments(ArgumentList list, LintContext context) {
        for (ParameterSyntax parameter : list.arguments().parameters()) {
            if (list.valuesRequired()
                    && parameter.value().isEmpty()
                    && parameter.valueFrom().isEmpty()
                    && !list.isFilledIn(parameter)) {
                context.report(
                        rule(),
                        parameter.mark(),
                        "The parameter " + parameter.name() + " among the arguments of " + list.label()
                                + " has no value.",
                        parameter.defaultValue().isPresent()
                                ? "Write value in the place of default: the default of an argument is never used."
                                : "Add value or valueFrom, or remove the parameter to use the input's default.");
            }
        }
    }
}
