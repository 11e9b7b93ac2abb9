package dev.chandlery.lint.variable;

import dev.chandlery.argo.expression.ExpressionNames.HyphenatedName;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;

/** Finds names with a hyphen after a dot, which an expression takes for a subtraction. */
final class ExpressionHyphen extends ExpressionRule {
    ExpressionHyphen() {
        super(Rule.error(
                "expression-hyphen", "An expression takes a name with a hyphen for the difference of two variables."));
    }

    @Override
    void expression(ExpressionSite site, LintContext context) {
        for (HyphenatedName name : site.names().hyphenated()) {
            if (site.scope().declares(name.path()) || subtractsNothing(name, site)) {
                report(
                        site,
                        name.span(),
                        name.path() + " means a difference here, not the variable of that name.",
                        "Write " + name.replacement() + ".",
                        context,
                        Replacement.of(site.scalar(), site.inText(name.span()), name.replacement(), context));
            }
        }
    }

    /** Says whether a part of the difference is no variable, as {@code name} in {@code inputs.parameters.my-name}. */
    private static boolean subtractsNothing(HyphenatedName name, ExpressionSite site) {
        return site.names().variables().stream()
                .filter(variable -> name.span().start() < variable.span().start()
                        && variable.span().end() <= name.span().end())
                .map(variable -> variable.segments().get(0).name())
                .anyMatch(root -> !Scope.isRoot(root) && !Scope.isFree(root));
    }
}
