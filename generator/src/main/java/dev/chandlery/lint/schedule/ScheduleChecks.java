package dev.chandlery.lint.schedule;

import dev.chandlery.lint.LintRule;
import java.util.List;

/** The rules of this family. */
public final class ScheduleChecks {
    /** In the order in which they run. */
    public static final List<LintRule> ALL = List.of(
            new ScheduleMissing(),
            new ScheduleInvalid(),
            new ScheduleNever(),
            new TimeZoneUnknown(),
            new TimeZoneTwice());

    private ScheduleChecks() {}
}
