package dev.chandlery.lint.field;

import dev.chandlery.argo.schema.FieldProblem;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.LintRule;

/** A rule about one kind of problem with fields. The fields of an object are checked once for all rules. */
abstract class FieldRule<P extends FieldProblem> extends LintRule {
    private final Class<P> type;

    FieldRule(Rule rule, Class<P> type) {
        super(rule);
        this.type = type;
    }

    /** Looks at one problem. */
    abstract void problem(P problem, LintContext context);

    @Override
    protected final boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected final void object(LintObject object, LintContext context) {
        if (object.foreign()) {
            return;
        }
        ObjectFields fields = context.once(
                object,
                ObjectFields.class,
                of -> ObjectFields.of(of, context.settings().version()));
        for (FieldProblem problem : fields.problems()) {
            if (type.isInstance(problem)) {
                problem(type.cast(problem), context);
            }
        }
    }
}
