package dev.chandlery.lint.schedule;

import dev.chandlery.argo.schedule.Schedule;
import dev.chandlery.argo.schedule.Timing;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import java.util.Optional;

/** Finds a schedule whose day never comes. */
final class ScheduleNever extends FormRule {
    ScheduleNever() {
        super(Rule.warning("schedule-never", "A schedule of a CronWorkflow names a day that there is not."));
    }

    @Override
    protected void object(LintObject object, LintContext context) {
        for (CronText text : CronText.of(object)) {
            Optional<Timing> timing = text.parsed().tree().map(Schedule::timing);
            if (timing.filter(found -> found instanceof Timing.Calendar calendar && !calendar.runs())
                    .isPresent()) {
                context.report(
                        rule(),
                        text.scalar().mark(),
                        "The schedule " + text.scalar().text() + " never runs: no such day comes.",
                        "Look at the day of the month and the month, the third and fourth field.");
            }
        }
    }
}
