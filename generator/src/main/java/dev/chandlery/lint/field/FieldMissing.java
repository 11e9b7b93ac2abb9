package dev.chandlery.lint.field;

import dev.chandlery.argo.schema.FieldProblem.Missing;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;

/** Finds a mapping without a field that it must have. */
final class FieldMissing extends FieldRule<Missing> {
    FieldMissing() {
        super(Rule.error("field-missing", "An object lacks a field that Argo requires."), Missing.class);
    }

    @Override
    void problem(Missing problem, LintContext context) {
        if (FieldMissingOnServer.isAbout(problem)) {
            return;
        }
        context.report(
                rule(),
                problem.mark(),
                problem.message(),
                "Add " + problem.field().name() + ": it has to be "
                        + problem.field().type().words() + ".");
    }
}
