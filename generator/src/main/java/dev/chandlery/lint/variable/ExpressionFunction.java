package dev.chandlery.lint.variable;

import dev.chandlery.argo.expression.Arity;
import dev.chandlery.argo.expression.ExpressionFunctions;
import dev.chandlery.argo.expression.ExpressionNames.FunctionCall;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import java.util.Optional;

/** Finds calls of functions that do not exist, or take another number of arguments. */
final class ExpressionFunction extends ExpressionRule {
    ExpressionFunction() {
        super(Rule.error(
                "expression-function",
                "An expression calls a function that does not exist, or with another number of arguments."));
    }

    @Override
    void expression(ExpressionSite site, LintContext context) {
        // Behind a problem of syntax, arguments may be missing that are written.
        if (site.parsed().isValid()) {
            site.names().calls().stream().filter(call -> !call.method()).forEach(call -> check(call, site, context));
        }
    }

    private void check(FunctionCall call, ExpressionSite site, LintContext context) {
        Optional<Arity> arity = ExpressionFunctions.arity(call.name());
        if (arity.isEmpty()) {
            report(
                    site,
                    call.span(),
                    "There is no function " + call.name() + ".",
                    context.didYouMean(
                            call.name(),
                            ExpressionFunctions::names,
                            "Use a function of Expr, one of Sprig as sprig.name, asInt, asFloat, jsonpath or toJson."),
                    context);
        } else if (!arity.get().accepts(call.arguments())) {
            report(
                    site,
                    call.span(),
                    "The function " + call.name() + " takes " + arity.get().text() + " and is called with "
                            + call.arguments() + ".",
                    "Give it what it takes.",
                    context);
        }
    }
}
