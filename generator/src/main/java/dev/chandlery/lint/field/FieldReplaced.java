package dev.chandlery.lint.field;

import dev.chandlery.argo.schema.FieldProblem.Unavailable;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;

/** Finds a field of an older version of Argo that another one has replaced. */
final class FieldReplaced extends FieldRule<Unavailable> {
    FieldReplaced() {
        super(
                Rule.error(
                        "field-legacy", "An object has a field of an older version of Argo that another one replaced."),
                Unavailable.class);
    }

    static boolean isReplaced(Unavailable problem) {
        return !problem.field().replacement().isEmpty();
    }

    @Override
    void problem(Unavailable problem, LintContext context) {
        if (isReplaced(problem)) {
            context.report(
                    rule(),
                    problem.mark(),
                    problem.message(),
                    "Use " + problem.field().replacement() + " instead.",
                    Successor.fixes(problem.holder(), problem.field(), context));
        }
    }
}
