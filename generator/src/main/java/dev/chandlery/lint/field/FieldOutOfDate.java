package dev.chandlery.lint.field;

import dev.chandlery.argo.schema.FieldProblem.Superseded;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;

/** Finds a field that works, and that another one is meant to replace. */
final class FieldOutOfDate extends FieldRule<Superseded> {
    FieldOutOfDate() {
        super(
                Rule.info(
                        "field-deprecated",
                        "An object has a field that works, but is meant to be replaced by another."),
                Superseded.class);
    }

    @Override
    void problem(Superseded problem, LintContext context) {
        context.report(
                rule(),
                problem.mark(),
                problem.message(),
                "Use " + problem.field().replacement() + " instead.",
                Successor.fixes(problem.holder(), problem.field(), context));
    }
}
