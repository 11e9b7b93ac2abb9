package dev.chandlery.lint.variable;

import dev.chandlery.argo.expression.ExpressionNames;
import dev.chandlery.argo.expression.ExpressionNames.Segment;
import dev.chandlery.argo.expression.ExpressionNames.Variable;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.lint.LintContext;
import java.util.List;
import java.util.stream.Collectors;

/** Finds variables in expressions that do not exist where the expression stands. */
final class ExpressionVariable extends ExpressionRule {
    ExpressionVariable() {
        super(Rule.warning(
                "expression-variable", "An expression names a variable that does not exist where it stands."));
    }

    @Override
    void expression(ExpressionSite site, LintContext context) {
        ExpressionNames names = site.names();
        if (!site.parsed().isValid() || site.scope().isOpen()) {
            return;
        }
        for (Variable variable : names.variables()) {
            // A name with a hyphen is one finding, not one for each half.
            boolean half = names.hyphenated().stream()
                    .anyMatch(name -> name.span().start() <= variable.span().start()
                            && variable.span().end() <= name.span().end());
            if (!half) {
                check(variable, site, context);
            }
        }
    }

    private void check(Variable variable, ExpressionSite site, LintContext context) {
        String root = variable.segments().get(0).name();
        if (Scope.isFree(root)) {
            return;
        }
        if (!Scope.isRoot(root)) {
            report(
                    site,
                    variable.span(),
                    "There is no variable " + root + ".",
                    Suggestion.didYouMean(
                            root, Scope.roots(), "Name a variable of Argo, or put a text between quotes."),
                    context);
            return;
        }
        String path = variable.path();
        if (!path.endsWith(".") && !site.scope().offers(parts(variable))) {
            report(
                    site,
                    variable.span(),
                    "There is no variable " + path + ": " + site.scope().why(path) + ".",
                    Meant.by(path, site.scope().near(path), "Correct the name, or add what it names.", context),
                    context);
        }
    }

    private static List<String> parts(Variable variable) {
        return variable.segments().stream().map(Segment::name).collect(Collectors.toList());
    }
}
