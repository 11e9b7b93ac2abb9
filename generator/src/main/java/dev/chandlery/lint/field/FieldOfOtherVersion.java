package dev.chandlery.lint.field;

import dev.chandlery.argo.schema.FieldProblem.Unavailable;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;

/** Finds a field that is too new for the version of Argo, or is gone and has no successor. */
final class FieldOfOtherVersion extends FieldRule<Unavailable> {
    FieldOfOtherVersion() {
        super(
                Rule.error("field-version", "An object has a field that this version of Argo does not know."),
                Unavailable.class);
    }

    @Override
    void problem(Unavailable problem, LintContext context) {
        if (FieldReplaced.isReplaced(problem)) {
            return;
        }
        boolean tooNew = problem.field()
                .versions()
                .first()
                .filter(first -> problem.version().compareTo(first) < 0)
                .isPresent();
        context.report(
                rule(),
                problem.mark(),
                problem.message(),
                tooNew
                        ? "Remove it, or set argoVersion to the version that the clusters run."
                        : "Remove it: nothing replaces it.");
    }
}
