package dev.chandlery.argo.duration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.parsing.Parsed;
import dev.chandlery.testing.Seeded;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {
    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "-0, PT0S",
        "0s, PT0S",
        "5s, PT5S",
        "+5s, PT5S",
        "-5s, PT-5S",
        "1h30m, PT1H30M",
        "1.5h, PT1H30M",
        "1.s, PT1S",
        ".5s, PT0.5S",
        "300ms, PT0.3S",
        "1m1m, PT2M",
        "10us, PT0.00001S",
        "10\u00b5s, PT0.00001S",
        "10\u03bcs, PT0.00001S",
        "7ns, PT0.000000007S",
        "0.3333333333333333333h, PT19M59.999999999S",
        "9223372036854775807ns, PT2562047H47M16.854775807S",
        "-9223372036854775808ns, PT-2562047H-47M-16.854775808S",
    })
    void readsWhatGoReads(String text, Duration expected) {
        assertThat(GoDuration.parse(text).tree()).contains(expected);
        assertThat(GoDuration.parse(text).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ''          ; 0..0 ; There is no duration.
            -           ; 0..1 ; There is no duration.
            10          ; 0..2 ; The number 10 has no unit.
            1h10        ; 2..4 ; The number 10 has no unit.
            1d          ; 1..2 ; "d" is no unit of time.
            1 h         ; 1..3 ; " h" is no unit of time.
            5sec        ; 1..4 ; "sec" is no unit of time.
            1H          ; 1..2 ; "H" is no unit of time.
            .s          ; 0..2 ; ".s" stands where a number should stand.
            s           ; 0..1 ; "s" stands where a number should stand.
            --5s        ; 1..4 ; "-5s" stands where a number should stand.
            1.2.3s      ; 0..3 ; The number 1.2 has no unit.
            2562048h    ; 0..8 ; The duration is too long.
            9223372036854775808ns ; 0..21 ; The duration is too long.
            """)
    void saysWhatIsWrongAndWhere(String text, String span, String sentence) {
        assertThat(GoDuration.parse(text).problems())
                .extracting(p -> p.span().start() + ".." + p.span().end(), p -> p.sentence())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(span, sentence));
    }

    @Test
    void takesSecondsWhereItMay() {
        assertThat(GoDuration.parseOrSeconds("20").tree()).contains(Duration.ofSeconds(20));
        assertThat(GoDuration.parseOrSeconds("-3").tree()).contains(Duration.ofSeconds(-3));
        assertThat(GoDuration.parseOrSeconds("2m").tree()).contains(Duration.ofMinutes(2));
        assertThat(GoDuration.parseOrSeconds("1.5").isValid()).isFalse();
        assertThat(GoDuration.parseOrSeconds("9999999999999").isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void isNotImpressedByLength(int length) {
        assertThat(GoDuration.parse("1".repeat(length) + "s").isValid()).isFalse();
        assertThat(GoDuration.parseOrSeconds("1".repeat(length)).isValid()).isFalse();
    }

    @Test
    void readsTheSumOfAnyParts() {
        Seeded.check(2000, random -> {
            Duration expected = Duration.ZERO;
            StringBuilder text = new StringBuilder();
            for (int i = 0; i <= random.below(4); i++) {
                long number = random.below(100_000);
                String unit = random.pick("h", "m", "s", "ms", "us", "ns");
                text.append(number).append(unit);
                expected = expected.plus(
                        switch (unit) {
                            case "h" -> Duration.ofHours(number);
                            case "m" -> Duration.ofMinutes(number);
                            case "s" -> Duration.ofSeconds(number);
                            case "ms" -> Duration.ofMillis(number);
                            case "us" -> Duration.ofNanos(number * 1000);
                            default -> Duration.ofNanos(number);
                        });
            }
            boolean negative = random.oneIn(3);
            assertThat(GoDuration.parse((negative ? "-" : "") + text).tree())
                    .contains(negative ? expected.negated() : expected);
        });
    }

    @Test
    void anyTextHasADurationOrAProblemInsideIt() {
        Seeded.check(5000, random -> {
            String text = random.text(12, "0123456789..hmsuµn -+d\u0000\uD800");
            for (Parsed<Duration> parsed : List.of(GoDuration.parse(text), GoDuration.parseOrSeconds(text))) {
                assertThat(parsed.tree().isPresent()).isEqualTo(parsed.isValid());
                assertThat(parsed.problems()).allMatch(problem -> problem.span().end() <= text.length());
            }
        });
    }
}
