package dev.chandlery.argo.schedule;

import dev.chandlery.argo.duration.GoDuration;
import dev.chandlery.argo.parsing.GoCharacters;
import dev.chandlery.argo.parsing.Parsed;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.parsing.SyntaxProblem;
import dev.chandlery.argo.schedule.Schedule.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one schedule. */
final class ScheduleParser {
    /** What stands for five fields. */
    private static final Map<String, String> NAMED = Map.of(
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *",
            "@monthly", "0 0 1 * *",
            "@weekly", "0 0 * * 0",
            "@daily", "0 0 * * *",
            "@midnight", "0 0 * * *",
            "@hourly", "0 * * * *");

    private static final String EVERY = "@every ";
    private static final String FORM =
            "Write minute, hour, day of the month, month and day of the week, such as \"30 2 * * 1-5\".";

    /** Longer texts are no schedules: all values of all fields have fewer characters. */
    private static final int MAX_LENGTH = 2000;

    private final String text;
    private final List<SyntaxProblem> problems = new ArrayList<>();

    ScheduleParser(String text) {
        this.text = text;
    }

    Parsed<Schedule> parse() {
        if (text.length() > MAX_LENGTH) {
            problem(new Span(0, text.length()), "The schedule is too long.", FORM);
            return new Parsed<>(Optional.empty(), problems);
        }
        Optional<Zone> zone = zone();
        Span rest = zone.map(
                        found -> GoCharacters.trim(text, new Span(found.span().end(), text.length())))
                .orElseGet(() -> new Span(0, text.length()));
        Optional<Timing> timing = rest.in(text).startsWith("@") ? named(rest) : calendar(rest);
        return new Parsed<>(timing.map(found -> new Schedule(zone, found)), problems);
    }

    private Optional<Zone> zone() {
        if (!text.startsWith("TZ=") && !text.startsWith("CRON_TZ=")) {
            return Optional.empty();
        }
        int start = text.indexOf('=') + 1;
        int end = text.indexOf(' ');
        Span span = new Span(start, end < 0 ? text.length() : end);
        return Optional.of(new Zone(span.in(text), span));
    }

    private Optional<Timing> named(Span span) {
        String name = span.in(text);
        if (name.startsWith(EVERY)) {
            Parsed<Duration> interval = GoDuration.parse(name.substring(EVERY.length()));
            interval.problems().forEach(found -> problems.add(found.shift(span.start() + EVERY.length())));
            return interval.tree().map(Timing.Every::new);
        }
        String fields = NAMED.get(name);
        if (fields == null) {
            problem(
                    span,
                    "\"" + name + "\" is no schedule.",
                    "Write five fields, @every with a duration, or one of @yearly, @annually, @monthly, @weekly, @daily,"
                            + " @midnight and @hourly.");
            return Optional.empty();
        }
        return Schedule.parse(fields).tree().map(Schedule::timing);
    }

    private Optional<Timing> calendar(Span span) {
        List<Span> words = words(span);
        if (words.isEmpty()) {
            problem(span, "The schedule is empty.", FORM);
            return Optional.empty();
        }
        if (words.size() != CronField.values().length) {
            problem(
                    span,
                    "The schedule has " + words.size() + (words.size() == 1 ? " field" : " fields") + " and needs 5.",
                    FORM);
            return Optional.empty();
        }
        Timing.Calendar calendar = new Timing.Calendar(
                field(CronField.MINUTE, words.get(0)),
                field(CronField.HOUR, words.get(1)),
                field(CronField.DAY_OF_MONTH, words.get(2)),
                field(CronField.MONTH, words.get(3)),
                field(CronField.DAY_OF_WEEK, words.get(4)));
        return problems.isEmpty() ? Optional.of(calendar) : Optional.empty();
    }

    private Timing.Values field(CronField field, Span span) {
        return new FieldParser(text, field, problems).parse(span);
    }

    private List<Span> words(Span span) {
        List<Span> words = new ArrayList<>();
        int start = -1;
        for (int at = span.start(); at <= span.end(); at++) {
            boolean space = at == span.end() || GoCharacters.isSpace(text.charAt(at));
            if (space && start >= 0) {
                words.add(new Span(start, at));
                start = -1;
            } else if (!space && start < 0) {
                start = at;
            }
        }
        return words;
    }

    private void problem(Span span, String sentence, String remedy) {
        problems.add(new SyntaxProblem(span, sentence, remedy));
    }
}
