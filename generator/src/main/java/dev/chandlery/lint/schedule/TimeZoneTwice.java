package dev.chandlery.lint.schedule;

import dev.chandlery.argo.schedule.Schedule;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import java.util.Optional;

/** Finds a schedule with a time zone in a CronWorkflow that has one too; Argo cannot read the two together. */
final class TimeZoneTwice extends FormRule {
    TimeZoneTwice() {
        super(Rule.error("time-zone-twice", "A schedule has a time zone, and its CronWorkflow another one."));
    }

    @Override
    protected void object(LintObject object, LintContext context) {
        Optional<Text> zone = CronText.spec(object).flatMap(spec -> Text.of(spec, "timezone"));
        for (CronText text : CronText.of(object)) {
            Optional<Schedule.Zone> own = text.parsed().tree().flatMap(Schedule::zone);
            if (zone.isPresent() && own.isPresent()) {
                context.report(
                        rule(),
                        text.mark(own.orElseThrow().span(), context),
                        "The schedule has the time zone " + own.orElseThrow().name() + ", and " + object.label()
                                + " has the time zone " + zone.orElseThrow().value() + ".",
                        "Remove the time zone from the schedule.");
            }
        }
    }
}
