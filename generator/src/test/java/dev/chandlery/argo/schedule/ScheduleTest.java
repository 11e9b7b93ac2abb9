package dev.chandlery.argo.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.parsing.Parsed;
import dev.chandlery.testing.Seeded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            0 2 1 1 0                ; 0 | 2 | 1 | 1 | 0
            1,3-5 2 1 JAN,feb Mon-Wed ; 1 3 4 5 | 2 | 1 | 1 2 | 1 2 3
            */20 */8 10/10 10/1 5/1  ; 0 20 40 | 0 8 16 | 10 20 30 | 10 11 12 | 5 6
            10-30/10 7 1 1 1         ; 10 20 30 | 7 | 1 | 1 | 1
            '  5   4 3  2 1 '        ; 5 | 4 | 3 | 2 | 1
            1,,2 +4 007 ,3 6         ; 1 2 | 4 | 7 | 3 | 6
            @monthly                 ; 0 | 0 | 1 | 1 2 3 4 5 6 7 8 9 10 11 12 | 0 1 2 3 4 5 6
            @weekly                  ; 0 | 0 | * | * | 0
            TZ=Europe/Berlin 0 2 1 1 0 ; 0 | 2 | 1 | 1 | 0
            CRON_TZ=UTC   @yearly    ; 0 | 0 | 1 | 1 | *
            ? 0 *-7 1 1              ; * | 0 | * | 1 | 1
            """)
    void readsFields(String text, String expected) {
        Parsed<Schedule> parsed = Schedule.parse(text);
        assertThat(parsed.problems()).isEmpty();
        Timing.Calendar calendar = (Timing.Calendar) parsed.tree().orElseThrow().timing();
        List<String> fields = List.of(expected.split(" \\| "));
        List<CronField> order = List.of(CronField.values());
        for (CronField field : order) {
            String wanted = fields.get(order.indexOf(field));
            assertThat(calendar.of(field).numbers())
                    .as("%s", field)
                    .isEqualTo(
                            wanted.equals("*")
                                    ? IntStream.rangeClosed(field.min(), field.max())
                                            .boxed()
                                            .toList()
                                    : List.of(wanted.split(" ")).stream()
                                            .map(Integer::valueOf)
                                            .toList());
        }
    }

    @Test
    void readsIntervalsAndTimeZones() {
        Schedule schedule =
                Schedule.parse("CRON_TZ=Asia/Tokyo @every 1h30m").tree().orElseThrow();
        assertThat(schedule.timing()).isEqualTo(new Timing.Every(Duration.ofMinutes(90)));
        assertThat(schedule.zone().orElseThrow().name()).isEqualTo("Asia/Tokyo");
        assertThat(schedule.zone().orElseThrow().span().start()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ''                ; 0..0   ; The schedule is empty.
            * * * *           ; 0..7   ; The schedule has 4 fields and needs 5.
            0 * * * * *       ; 0..11  ; The schedule has 6 fields and needs 5.
            ' @daily'         ; 0..7   ; The schedule has 1 field and needs 5.
            TZ=UTC            ; 6..6   ; The schedule is empty.
            @reboot           ; 0..7   ; "@reboot" is no schedule.
            @Daily            ; 0..6   ; "@Daily" is no schedule.
            @every 10         ; 7..9   ; The number 10 has no unit.
            @every  1h        ; 7..10  ; " 1h" stands where a number should stand.
            60 * * * *        ; 0..2   ; "60" is out of range.
            * 24 * * *        ; 2..4   ; "24" is out of range.
            * * 0 * *         ; 4..5   ; "0" is out of range.
            * * * 13 *        ; 6..8   ; "13" is out of range.
            * * * * 7         ; 8..9   ; "7" is out of range.
            * * L * *         ; 4..5   ; "L" is no day of the month.
            * * 15W * *       ; 4..7   ; "15W" is no day of the month.
            * * * * 5#3       ; 8..11  ; "5#3" is no day of the week.
            * * * * monday    ; 8..14  ; "monday" is no day of the week.
            jan * * * *       ; 0..3   ; "jan" is no minute.
            */0 * * * *       ; 0..3   ; The step of "*/0" is 0.
            */jan * * * *     ; 2..5   ; "jan" is no minute.
            1/2/3 * * * *     ; 0..5   ; "1/2/3" has more than one "/".
            1-2-3 * * * *     ; 0..5   ; "1-2-3" has more than one "-".
            5-1 * * * *       ; 0..3   ; The range "5-1" ends before it begins.
            5- * * * *        ; 2..2   ; A number is missing.
            -5 * * * *        ; 0..0   ; A number is missing.
            * * * * fri-mon   ; 8..15  ; The range "fri-mon" ends before it begins.
            99999999999 * * * * ; 0..11 ; "99999999999" is no minute.
            """)
    void saysWhatIsWrongAndWhere(String text, String span, String sentence) {
        assertThat(Schedule.parse(text).problems().stream()
                        .map(p -> p.span().start() + ".." + p.span().end() + " ; " + p.sentence()))
                .containsExactly(span + " ; " + sentence);
    }

    @Test
    void readsAllFieldsInSpiteOfProblems() {
        assertThat(Schedule.parse("60 24 0 13 7").problems()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 30 2 *", "0 0 31 4,6,9,11 *", ", 0 1 1 *", "0 0 1 , *", "0 0 * * ,"})
    void knowsWhatNeverRuns(String text) {
        assertThat(calendar(text).runs()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 29 2 *", "0 0 31 1-12/2 *", "0 0 30 2 1", "* * * * *", "0 0 31 2,3 *"})
    void knowsWhatRuns(String text) {
        assertThat(calendar(text).runs()).isTrue();
    }

    @Test
    void anyListOfRangesMeansItsNumbers() {
        Seeded.check(2000, random -> {
            CronField field = random.pick(CronField.values());
            TreeSet<Integer> expected = new TreeSet<>();
            List<String> ranges = new ArrayList<>();
            for (int i = 0; i <= random.below(4); i++) {
                int start = field.min() + random.below(field.max() - field.min() + 1);
                int end = start + random.below(field.max() - start + 1);
                int step = 1 + random.below(70);
                boolean stepped = random.oneIn(2);
                boolean range = random.oneIn(2);
                ranges.add(written(field, start, random)
                        + (range ? "-" + written(field, end, random) : "")
                        + (stepped ? "/" + step : ""));
                int last = range ? end : stepped ? field.max() : start;
                for (int number = start; number <= last; number += stepped ? step : 1) {
                    expected.add(number);
                }
            }
            String text = Stream.of(CronField.values())
                    .map(each -> each == field ? String.join(",", ranges) : "*")
                    .collect(Collectors.joining(" "));
            assertThat(calendar(text).of(field).numbers()).as(text).containsExactlyElementsOf(expected);
        });
    }

    private static String written(CronField field, int number, Seeded random) {
        String name = field.names().isEmpty() ? "" : field.names().get(number - field.min());
        return name.isEmpty() || random.oneIn(2) ? Integer.toString(number) : name;
    }

    @Test
    void anyTextHasAScheduleOrAProblemInsideIt() {
        Seeded.check(20_000, random -> {
            String text = random.pick("", "TZ=", "CRON_TZ=UTC ", "@", "@every ", "* * * * ", "0 0 1 ")
                    + random.text(14, "0123456789**?,-/  @=TZjanuLW#\t\u2003\uD800");
            Parsed<Schedule> parsed = Schedule.parse(text);
            assertThat(parsed.tree().isPresent()).as(text).isEqualTo(parsed.isValid());
            assertThat(parsed.problems())
                    .as(text)
                    .allMatch(problem -> problem.span().end() <= text.length());
        });
    }

    @Test
    void isNotImpressedByLength() {
        assertThat(Schedule.parse("1,".repeat(1_000_000) + "1 * * * *").isValid())
                .isFalse();
        assertThat(Schedule.parse("@every " + "1h".repeat(1_000_000)).isValid()).isFalse();
    }

    private static Timing.Calendar calendar(String text) {
        return (Timing.Calendar) Schedule.parse(text).tree().orElseThrow().timing();
    }
}
