package dev.chandlery.lint.variable;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;

/** Finds expressions that cannot be read. */
final class ExpressionInvalid extends ExpressionRule {
    ExpressionInvalid() {
        super(Rule.error("expression-invalid", "An expression breaks the rules of its language."));
    }

    @Override
    void expression(ExpressionSite site, LintContext context) {
        site.parsed()
                .problems()
                .forEach(problem -> report(site, problem.span(), problem.sentence(), problem.remedy(), context));
    }
}
