package dev.chandlery.argo.schedule;

import dev.chandlery.argo.parsing.Parsed;
import dev.chandlery.argo.parsing.Span;
import java.util.Optional;

/**
 * A schedule of a CronWorkflow.
 *
 * @param zone the time zone that stands before it, as written
 * @param timing when it runs
 */
public record Schedule(Optional<Zone> zone, Timing timing) {
    /**
     * A time zone in a schedule.
     *
     * @param name its name, such as {@code Europe/Berlin}
     * @param span where the name stands
     */
    public record Zone(String name, Span span) {}

    /**
     * Reads a schedule as {@code cron.ParseStandard} of robfig/cron v3 does, the parser of Argo: five fields, or
     * {@code @daily} and its like, or {@code @every} with a duration; {@code CRON_TZ=} or {@code TZ=} with a time zone may
     * stand before them. Whether the zone exists is not looked at.
     */
    public static Parsed<Schedule> parse(String text) {
        return new ScheduleParser(text).parse();
    }
}
