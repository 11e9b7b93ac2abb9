package dev.chandlery.lint.schedule;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;

/** Finds a schedule that Argo cannot read. */
final class ScheduleInvalid extends FormRule {
    ScheduleInvalid() {
        super(Rule.error("schedule-invalid", "A schedule of a CronWorkflow is not one that Argo can read."));
    }

    @Override
    protected void object(LintObject object, LintContext context) {
        for (CronText text : CronText.of(object)) {
            text.parsed()
                    .problems()
                    .forEach(problem -> context.report(
                            rule(),
                            text.mark(problem.span(), context),
                            problem.sentence().endsWith("is empty.")
                                    ? "A schedule of " + object.label() + " is empty."
                                    : problem.sentence(),
                            problem.remedy()));
        }
    }
}
