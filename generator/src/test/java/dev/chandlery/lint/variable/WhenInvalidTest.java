package dev.chandlery.lint.variable;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.testing.Seeded;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenInvalidTest {
    private static final Set<String> RULES = Set.of("when-invalid");

    @Test
    void looksAtStepsTasksMetricsAndSchedules() {
        assertThat(assertFindings(RULES, """
                kind: CronWorkflow
                spec:
                  when: "{{= cronworkflow.failed}} &&" # finding: when-invalid
                  workflowSpec:
                    metrics: {prometheus: [{name: a, when: "{{status}} = Failed"}]} # finding: when-invalid
                    templates:
                      - name: steps
                        metrics: {prometheus: [{name: a, when: "({{status}} == Failed"}]} # finding: when-invalid
                        steps:
                          - - name: a
                              when: "{{steps.x.outputs.result}} == all good" # finding: when-invalid
                              inline:
                                dag:
                                  tasks:
                                    - {name: b, when: "steps.x.status == Succeeded"} # finding: when-invalid
                          - - {name: c, when: true}
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains(
                        "\"=\" is no operator. Write == to compare.",
                        "Nothing joins all and good. Put a text of several words between quotes, or an operator between"
                                + " them.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "true",
                "{{a}}",
                "{{a}} == heads",
                "'{{a}}' == 'it is'",
                "{{a}} {{b}} {{c}}",
                "!{{a}} && !({{b}} == x)",
                "{{a}} in ('x', \"y\", z)",
                "{{a}} =~ '^[a-z]+$' || {{b}} !~ hea",
                "( {{a}} == heads && {{b}} == tails ) || ( {{c}} != {{d}} )",
                "{{a}} > 1.5 && {{b}} <= -3",
                "{{a}} == 'a-b' && {{c}}-x == 3 - 1",
                "run {{a}}",
                "x{{a}} y == 1",
                "{{a}} == a\\-b",
                "{{a}} ? x : y",
                "{{= steps['a'].status == 'x' }}",
                "{{steps.a-{{b}}.status}} != Succeeded",
                "{{a} == (",
                "{{a}} == 2024-01-02",
                "[my var] == 1",
                "'{{=inputs.parameters['a']}}' == 'x'",
                "\"{{=a[\"b\"] == \"c\"}}\" == true",
                "[{{=a[0]}} of b] == 1",
                "'\\{{=a['b']}}' == x",
            })
    void whatMayBeRightIsLeftAlone(String when) {
        assertThat(WhenSyntax.problem(TaggedText.of(when))).as(when).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {{a}} ==            | 6..8   | Nothing stands after ==.
            == {{a}}            | 0..2   | Nothing stands before ==.
            {{a}} == && x       | 9..11  | Nothing stands before &&.
            {{a}} &&! b         | 6..9   | "&&!" is no operator.
            {{a}} == 'x         | 9..10  | The string that begins here has no end.
            {{a}} == x)         | 10..11 | The parenthesis that closes here was never opened.
            ({{a}} == x         | 11..11 | A parenthesis is not closed.
            ({{a}} ==) && b     | 7..9   | Nothing stands after ==.
            {{a}} == not ready  | 13..18 | Nothing joins not and ready.
            {{a}} == 'x' 'y'    | 13..16 | Nothing joins 'x' and 'y'.
            {{a}} == pre-prod   | 9..17  | pre-prod is a difference, and texts have none.
            inputs.parameters.x == 1 | 0..19 | The variable inputs.parameters.x stands outside of a tag.
            {{a}} == [x         | 9..10  | The bracket that opens here is not closed.
            {{a}} === 'x'       | 6..9   | "===" is no operator.
            {{a.b-{{c}}.d}} ==  | 16..18 | Nothing stands after ==.
            {{a}} == $x         | 9..10  | "$" is no operator.
            """)
    void saysWhatIsWrong(String when, String place, String sentence) {
        assertThat(WhenSyntax.problem(TaggedText.of(when))).hasValueSatisfying(problem -> {
            assertThat(problem.sentence()).isEqualTo(sentence);
            assertThat(problem.span().start() + ".." + problem.span().end()).isEqualTo(place);
        });
    }

    @Test
    void noTextRaisesAnException() {
        List<String> words = List.of(
                "{{a}}", "{{", "}}", "'", "\"", "(", ")", "[", "]", "==", "=", "-", "!", "x", "in", ".", "1", "\\", " ",
                "\uD83D", "\uDE00", "\u00E9", "\n", "&&");
        Seeded.check(5_000, random -> {
            String text = String.join(random.pick("", " "), random.list(12, () -> random.pick(words)));
            WhenSyntax.problem(TaggedText.of(text))
                    .ifPresent(problem -> assertThat(problem.span().end()).isLessThanOrEqualTo(text.length()));
        });
    }

    @Test
    void longTextsEndSoon() {
        for (String unit : List.of("(", "{{a}}", "x ", "'", "-", "\\", "[")) {
            WhenSyntax.problem(TaggedText.of(unit.repeat(200_000)));
        }
    }
}
