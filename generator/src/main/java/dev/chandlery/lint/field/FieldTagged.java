package dev.chandlery.lint.field;

import dev.chandlery.argo.schema.FieldProblem;
import dev.chandlery.argo.schema.FieldProblem.NotAllowed;
import dev.chandlery.argo.schema.FieldProblem.OutsideLimit;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;

/** Finds a tag in a field that the API server checks as it is written. Argo itself takes it. */
final class FieldTagged extends FieldRule<FieldProblem> {
    FieldTagged() {
        super(
                Rule.warning(
                        "field-tagged", "A field holds a tag where the API server wants the value as it will be used."),
                FieldProblem.class);
    }

    static boolean isTagged(FieldProblem problem) {
        return (problem instanceof NotAllowed value && value.tagged())
                || (problem instanceof OutsideLimit limit && limit.tagged());
    }

    @Override
    void problem(FieldProblem problem, LintContext context) {
        if (isTagged(problem)) {
            context.report(
                    rule(),
                    problem.mark(),
                    problem.path() + " holds a tag, and since Argo 4.0 the API server checks the field before tags are"
                            + " filled in.",
                    "Write the value itself, or make sure that the clusters have the minimal resource definitions.");
        }
    }
}
