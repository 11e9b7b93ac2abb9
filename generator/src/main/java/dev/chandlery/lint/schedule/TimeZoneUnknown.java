package dev.chandlery.lint.schedule;

import dev.chandlery.argo.schedule.Schedule;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import dev.chandlery.yaml.Mark;
import java.util.Optional;

/** Finds a time zone that does not exist, in the field or in front of a schedule. */
final class TimeZoneUnknown extends FormRule {
    TimeZoneUnknown() {
        super(Rule.error("time-zone-unknown", "The time zone of a CronWorkflow does not exist."));
    }

    @Override
    protected void object(LintObject object, LintContext context) {
        CronText.spec(object)
                .flatMap(spec -> Text.of(spec, "timezone"))
                .filter(zone -> !isFilledIn(zone.value(), context))
                .ifPresent(zone -> check(zone.value(), zone.mark(), context));
        for (CronText text : CronText.of(object)) {
            Optional<Schedule.Zone> zone = text.parsed().tree().flatMap(Schedule::zone);
            zone.ifPresent(found -> check(found.name(), text.mark(found.span(), context), context));
        }
    }

    private void check(String zone, Mark mark, LintContext context) {
        if (!TimeZones.exists(zone)) {
            context.report(
                    rule(),
                    mark,
                    "There is no time zone " + zone + ".",
                    context.didYouMean(
                            zone, TimeZones::names, "Name a zone of the IANA database, such as Europe/Berlin or UTC."));
        }
    }
}
