package dev.chandlery.argo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.depends.Depends;
import dev.chandlery.argo.duration.GoDuration;
import dev.chandlery.argo.expression.Expression;
import dev.chandlery.argo.expression.ExpressionNames;
import dev.chandlery.argo.parsing.Parsed;
import dev.chandlery.argo.schedule.Schedule;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.testing.Fuzz;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Any text is read by the parsers of Argo's small languages to a value, or to problems that lie inside it. */
class ParsersFuzzTest {
    private static final int RUNS = 1_000;

    @Test
    void expressions() {
        List<String> samples = List.of(
                "inputs.parameters['a-b'] == \"x\" && !(steps.get.outputs.result in ['a', `b`]) ? 1.5e3 : 0x1F",
                "jsonpath(inputs.parameters.config, '$.a[0]') | map({# + 1}) | filter(.name not contains 'x' or #.y > 2)",
                "let x = workflow.parameters?.day ?? 'none'; sprig.trim(x[1:-1]) matches '^[a-z]+$'",
                "{{=asInt(item) % 2 == 0}}",
                "{a: [1, 2, ...], 'b': nil}.a[0]**2 /* c */ // d");
        Fuzz.texts(RUNS, samples, text -> {
            for (Parsed<Expression> parsed : List.of(Expression.parse(text), Expression.parse(TaggedText.of(text)))) {
                assertPlaces(parsed, text);
                parsed.tree().ifPresent(ExpressionNames::of);
            }
        });
    }

    @Test
    void tags() {
        List<String> samples = List.of(
                "echo {{inputs.parameters.a}} {{= workflow.parameters.day + '}}' }} {{ steps.a.outputs.result }}",
                "{{outer-{{inner}}}} {{=}} {{}} }} {{",
                "no tag at all");
        Fuzz.texts(RUNS, samples, text -> {
            TaggedText tagged = TaggedText.of(text);
            assertThat(tagged.tags())
                    .allMatch(tag -> tag.span().end() <= text.length()
                            && tag.nested().stream()
                                    .allMatch(inner -> inner.span().end() <= text.length()));
            assertPlaces(new Parsed<>(tagged.whole(), tagged.problems()), text);
        });
    }

    @Test
    void depends() {
        List<String> samples = List.of(
                "(a.Succeeded || b.Failed) && !c-d.AnySucceeded", "a && b && (c || !(d.Skipped))", "a_1.Daemoned");
        Fuzz.texts(RUNS, samples, text -> assertPlaces(Depends.parse(text), text));
    }

    @Test
    void durations() {
        Fuzz.texts(RUNS, List.of("1h30m5.25s", "-1.5h", "+300ms", "2us3ns", "90", "1µs"), text -> {
            assertPlaces(GoDuration.parse(text), text);
            assertPlaces(GoDuration.parseOrSeconds(text), text);
        });
    }

    @Test
    void schedules() {
        List<String> samples = List.of(
                "*/5 0-23/2 1,15,L * MON-FRI",
                "CRON_TZ=Europe/Berlin 0 4 * * *",
                "@every 1h30m",
                "@daily",
                "0 0 31 FEB ?");
        Fuzz.texts(RUNS, samples, text -> assertPlaces(Schedule.parse(text), text));
    }

    private static void assertPlaces(Parsed<?> parsed, String text) {
        assertThat(parsed.problems())
                .allMatch(problem -> problem.span().start() >= 0
                        && problem.span().start() <= problem.span().end()
                        && problem.span().end() <= text.length());
    }
}
