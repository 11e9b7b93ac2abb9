package dev.chandlery.argo.depends;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.CorpusStrings;
import dev.chandlery.argo.depends.Depends.Dependency;
import dev.chandlery.argo.parsing.Parsed;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.parsing.SyntaxTree;
import dev.chandlery.testing.Seeded;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
                    A                                    ; A
                    " A "                                ; A
                    task-1.Succeeded                     ; task-1.Succeeded
                    A && B                               ; and(A, B)
                    A&&B&&C                              ; and(A, B, C)
                    A || B && C                          ; or(A, and(B, C))
                    A && B || C                          ; or(and(A, B), C)
                    (A || B) && C                        ; and(or(A, B), C)
                    ((A))                                ; A
                    !A                                   ; not(A)
                    !!A                                  ; not(not(A))
                    ! (A && B)                           ; not(and(A, B))
                    !A && B                              ; and(not(A), B)
                    A && (C.Succeeded || C.Failed)       ; and(A, or(C.Succeeded, C.Failed))
                    a.AnySucceeded || b.AllFailed        ; or(a.AnySucceeded, b.AllFailed)
                    a.Skipped||a.Omitted||a.Daemoned||a.Errored ; or(a.Skipped, a.Omitted, a.Daemoned, a.Errored)
                    2nd-task                             ; 2nd-task
                    a_b                                  ; a_b
                    """)
    void readsTheGrammar(String text, String expected) {
        Parsed<Depends> parsed = Depends.parse(text);
        assertThat(parsed.problems()).isEmpty();
        assertThat(shape(parsed.tree().orElseThrow())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
                    ""              ; 0..0 ; There is no condition.
                    "  "            ; 2..2 ; There is no condition.
                    A &&            ; 4..4 ; The condition ends where the name of a task should stand.
                    && A            ; 0..1 ; "'&' stands where the name of a task should stand."
                    A B             ; 2..3 ; "'B' stands where an operator should stand."
                    A and B         ; 2..5 ; "'and' stands where an operator should stand."
                    A & B           ; 2..3 ; "'&' stands where an operator should stand."
                    A | B           ; 2..3 ; "'|' stands where an operator should stand."
                    A == B          ; 2..3 ; "'=' stands where an operator should stand."
                    A, B            ; 1..2 ; "',' stands where an operator should stand."
                    A)              ; 1..2 ; "')' stands where an operator should stand."
                    (A              ; 0..1 ; The parenthesis that opens here is not closed.
                    (A B)           ; 3..4 ; "'B' stands where an operator or ')' should stand."
                    ()              ; 1..2 ; "')' stands where the name of a task should stand."
                    !               ; 1..1 ; The condition ends where the name of a task should stand.
                    -a              ; 0..2 ; "'-a' stands where the name of a task should stand."
                    A.succeeded     ; 2..11 ; "A task has no result 'succeeded'."
                    A.Done          ; 2..6 ; "A task has no result 'Done'."
                    A.              ; 2..2 ; A result should stand after '.'.
                    A.Failed.Failed ; 8..9 ; "'.' stands where an operator should stand."
                    {{a}}           ; 0..2 ; "'{{' stands where the name of a task should stand."
                    """)
    void saysWhatIsWrong(String text, String place, String sentence) {
        Parsed<Depends> parsed = Depends.parse(text);
        assertThat(parsed.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.span().start() + ".." + problem.span().end()).isEqualTo(place);
            assertThat(problem.sentence().replace('"', '\'')).isEqualTo(sentence);
            assertThat(problem.remedy()).endsWith(".");
        });
    }

    @Test
    void suggestsTheResultThatWasMeant() {
        assertThat(Depends.parse("A.succeeded").problems().get(0).remedy()).isEqualTo("Write Succeeded.");
        assertThat(Depends.parse("A or B").problems().get(0).remedy()).contains("||");
    }

    @Test
    void reportsEveryUnknownResult() {
        Parsed<Depends> parsed = Depends.parse("A.Ok && B.Fine && C");
        assertThat(parsed.problems()).extracting(p -> p.span()).containsExactly(new Span(2, 4), new Span(10, 14));
        assertThat(parsed.tree().orElseThrow().tasks())
                .extracting(Depends.Task::name)
                .containsExactly("A", "B", "C");
    }

    @Test
    void knowsWhereTasksStand() {
        String text = "(one.Failed || two) && one";
        List<Depends.Task> tasks = Depends.parse(text).tree().orElseThrow().tasks();
        assertThat(tasks).extracting(t -> t.nameSpan().in(text)).containsExactly("one", "two", "one");
        assertThat(tasks).extracting(t -> t.span().in(text)).containsExactly("one.Failed", "two", "one");
        assertThat(tasks.get(0).result()).contains(TaskResult.FAILED);
        assertThat(tasks.get(1).result()).isEmpty();
    }

    @Test
    void keepsWhatStandsBeforeAProblem() {
        assertThat(Depends.parse("A && B &&").tree().orElseThrow().tasks())
                .extracting(Depends.Task::name)
                .containsExactly("A", "B");
        assertThat(Depends.parse("").tree()).isEmpty();
    }

    @Test
    void dependenciesHaveAnEquivalent() {
        assertThat(Depends.equivalent(List.of())).isEmpty();
        assertThat(Depends.equivalent(List.of(plain("A")))).isEqualTo("A");
        assertThat(Depends.equivalent(List.of(plain("A"), plain("B-1")))).isEqualTo("A && B-1");
        String continued = Depends.equivalent(
                List.of(new Dependency("A", true, true), plain("B"), new Dependency("C", false, true)));
        assertThat(continued).isEqualTo("(A || A.Errored || A.Failed) && B && (C || C.Failed)");
        assertThat(Depends.parse(continued).problems()).isEmpty();
    }

    private static Dependency plain(String task) {
        return new Dependency(task, false, false);
    }

    @Test
    void readsWhatItPrints() {
        Seeded.check(500, random -> {
            String text = print(random, 5);
            Parsed<Depends> parsed = Depends.parse(text);
            assertThat(parsed.problems()).as(text).isEmpty();
            assertThat(parsed.tree().orElseThrow().tasks())
                    .extracting(t -> t.span().in(text))
                    .isEqualTo(words(text));
        });
    }

    private static String print(Seeded random, int depth) {
        if (depth == 0 || random.oneIn(4)) {
            String result = random.oneIn(2)
                    ? ""
                    : "." + random.pick(TaskResult.values()).text();
            return random.pick("a", "B-1", "task-two", "3") + result;
        }
        if (random.oneIn(4)) {
            return "!" + random.pick("", " ") + "(" + print(random, depth - 1) + ")";
        }
        String operator = random.pick(" && ", "||", " ||\n");
        return IntStream.rangeClosed(0, 1 + random.below(3))
                .mapToObj(i -> random.oneIn(2) ? print(random, 0) : "( " + print(random, depth - 1) + ")")
                .collect(Collectors.joining(operator));
    }

    private static List<String> words(String text) {
        return List.of(text.split("[^-.a-zA-Z0-9]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Test
    void noTextRaisesAnException() {
        Seeded.check(3_000, random -> {
            String text = random.text(25, "Aa.-_&&||!!(() SF\n{\uD83D\uDE00");
            Parsed<Depends> parsed = Depends.parse(text);
            parsed.problems()
                    .forEach(problem -> assertThat(problem.span().end()).isLessThanOrEqualTo(text.length()));
            assertThat(parsed.isValid() && parsed.tree().isEmpty()).isFalse();
        });
    }

    @Test
    void hostileTextsEndFast() {
        for (String unit : List.of("(", "!", "A && (", "!(", "A||(B&&", "A.", "A && ")) {
            Parsed<Depends> parsed = Depends.parse(unit.repeat(200_000));
            assertThat(parsed.problems()).as(unit).isNotEmpty();
        }
        Parsed<Depends> many = Depends.parse("A && ".repeat(200_000) + "A");
        assertThat(many.problems()).isEmpty();
        assertThat(many.tree().orElseThrow().tasks()).hasSize(200_001);
        Depends deep = Depends.parse("A||B&&!(".repeat(120) + "C" + ")".repeat(120))
                .tree()
                .orElseThrow();
        assertThat(SyntaxTree.isTooHigh(deep)).isFalse();
    }

    @Test
    void everyDependsOfTheCorpusIsValid() {
        assertThat(CorpusStrings.under("depends"))
                .hasSizeGreaterThan(80)
                .allSatisfy(string ->
                        assertThat(Depends.parse(string.text()).problems()).isEmpty());
    }

    private static String shape(Depends tree) {
        if (tree instanceof Depends.Task task) {
            return task.name()
                    + task.result().map(result -> "." + result.text()).orElse("");
        }
        String name = tree.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        return name + tree.children().stream().map(DependsTest::shape).collect(Collectors.joining(", ", "(", ")"));
    }
}
