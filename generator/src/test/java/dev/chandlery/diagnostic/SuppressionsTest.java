package dev.chandlery.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.yaml.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SuppressionsTest {
    private static final TreeSet<String> KNOWN = new TreeSet<>(Set.of("rule-a", "rule-b", "fatal"));
    private static final Set<String> SUPPRESSIBLE = Set.of("rule-a", "rule-b");

    private static Finding finding(String rule, int line) {
        return Rule.error(rule, "It.").at("f.yaml", new Mark(line, line == 0 ? 0 : 1), "Wrong.", "");
    }

    /** What is left of findings, as {@code rule line}. */
    private static List<String> left(String text, Finding... findings) {
        Suppressions suppressions = Suppressions.in("f.yaml", text);
        List<Finding> found = new ArrayList<>(List.of(findings));
        found.addAll(suppressions.findings());
        return suppressions.settle(found, KNOWN, SUPPRESSIBLE).stream()
                .map(each -> each.rule().id() + " " + each.place().mark().line())
                .toList();
    }

    private static List<String> messages(String text) {
        Suppressions suppressions = Suppressions.in("f.yaml", text);
        return suppressions.settle(suppressions.findings(), KNOWN, SUPPRESSIBLE).stream()
                .map(each -> each.place().mark().column() + " " + each.message() + " " + each.remedy())
                .toList();
    }

    @Test
    void aCommentSuppressesOnItsLineOrTheLineBelow() {
        assertThat(left("a: 1 # chandlery:ignore rule-a: known\nb: 2\n", finding("rule-a", 1), finding("rule-a", 2)))
                .containsExactly("rule-a 2");
        assertThat(left("# chandlery:ignore rule-a: known\na: 1\nb: 2\n", finding("rule-a", 2), finding("rule-a", 3)))
                .containsExactly("rule-a 3");
    }

    @Test
    void aCommentNamesSeveralRules() {
        assertThat(left(
                        "#chandlery:ignore rule-a,rule-b : known\na: 1\n",
                        finding("rule-a", 2),
                        finding("rule-b", 2),
                        finding("rule-b", 2)))
                .isEmpty();
        assertThat(left("# chandlery:ignore rule-a, rule-b: known\na: 1\n", finding("rule-b", 2)))
                .containsExactly("suppression-unused 1");
    }

    @Test
    void aCommentOnATextSuppressesInAllOfIt() {
        String text = "source: | # chandlery:ignore rule-a: known\n  one\n  two\nb: 2\n";

        assertThat(left(text, finding("rule-a", 1), finding("rule-a", 3), finding("rule-a", 4)))
                .containsExactly("rule-a 4");
    }

    @Test
    void aCommentForTheFileSuppressesInAllOfIt() {
        String text = "# chandlery:ignore-file rule-a: made by a machine\n---\na: 1\n---\nb: 2\n";

        assertThat(left(text, finding("rule-a", 3), finding("rule-a", 5), finding("rule-a", 0)))
                .isEmpty();
        assertThat(messages("a: 1\n# chandlery:ignore-file rule-a: too late\nb: 2\n"))
                .containsExactly(
                        "1 This comment is for the whole file and stands below its first line of content, so it"
                                + " suppresses nothing. Move it to the top of the file, or write chandlery:ignore.");
    }

    @Test
    void aFindingOfTheWholeFileHasNoLine() {
        assertThat(left("# chandlery:ignore rule-a: known\n", finding("rule-a", 0)))
                .containsExactly("rule-a 0", "suppression-unused 1");
    }

    @Test
    void otherFilesAndOlderStatesAreLeftAlone() {
        Finding other = Rule.error("rule-a", "It.").at("g.yaml", new Mark(1, 1), "Wrong.", "");
        Finding older =
                finding("rule-a", 1).withPlace(finding("rule-a", 1).place().atCommit("abc"));

        assertThat(left("a: 1 # chandlery:ignore rule-a: known\n", other, older))
                .containsExactly("rule-a 1", "rule-a 1", "suppression-unused 1");
    }

    @Test
    void aReasonIsRequired() {
        for (String comment : List.of("rule-a", "rule-a:", "rule-a: - !", "rule-a because")) {
            assertThat(left("a: 1 # chandlery:ignore " + comment + "\n", finding("rule-a", 1)))
                    .as(comment)
                    .containsExactly("rule-a 1", "suppression-incomplete 1");
        }
    }

    @Test
    void whatIsWrongWithACommentIsSaid() {
        assertThat(messages("a: 1 # chandlery:ignore : why\n"))
                .containsExactly("6 This comment names no rule, so it suppresses nothing. Write # chandlery:ignore"
                        + " rule-id: reason.");
        assertThat(messages("a: 1 # chandlery:ingore rule-a: why\n"))
                .containsExactly("18 ingore means nothing after chandlery:, so this comment has no effect. Did you mean"
                        + " ignore?");
        assertThat(messages("a: 1 # chandlery:ignore Rule_A: why\n"))
                .containsExactly("25 \"Rule_A\" is not the id of a rule. Write # chandlery:ignore rule-id: reason.");
        assertThat(messages("a: 1 # chandlery:ignore rule-c: why\n"))
                .containsExactly("25 There is no rule rule-c. Did you mean rule-a?");
        assertThat(messages("a: 1 # chandlery:ignore fatal: why\n"))
                .containsExactly(
                        "25 Findings of fatal cannot be suppressed. Mend what it finds, and remove it from the comment.");
        assertThat(messages("a: 1 # chandlery:ignore rule-a: why\n"))
                .containsExactly("25 There is no finding of rule-a on line 1. Remove the comment.");
    }

    @Test
    void whatCannotBeSuppressedStays() {
        assertThat(left("a: 1 # chandlery:ignore fatal: why\n", finding("fatal", 1)))
                .containsExactly("fatal 1", "suppression-refused 1");
        assertThat(left("a: 1 # chandlery:ignore suppression-unused: why\n")).containsExactly("suppression-unknown 1");
    }

    @Test
    void otherCommentsAreLeftAlone() {
        assertThat(messages("# see chandlery:ignore\n# chandlery: the shop\n#chandlery\na: 'x # chandlery:ignore'\n"))
                .isEmpty();
    }

    @Test
    void anUnusedCommentCanBeTakenAway() {
        assertThat(edits("a: 1  # chandlery:ignore rule-a: why\n"))
                .containsExactly(new TextEdit("f.yaml", new Mark(1, 5), new Mark(1, 37), ""));
        assertThat(edits("  # chandlery:ignore rule-a: why\na: 1\n"))
                .containsExactly(new TextEdit("f.yaml", new Mark(1, 1), new Mark(2, 1), ""));
        assertThat(edits("a: 1 # chandlery:ignore rule-a, rule-b: why\n")).isEmpty();
    }

    private static List<TextEdit> edits(String text) {
        return Suppressions.in("f.yaml", text).findings().stream()
                .flatMap(finding -> finding.onlyFix().stream())
                .flatMap(fix -> fix.edits().stream())
                .toList();
    }

    @Test
    void findingsComeInSeveralSteps() {
        Suppressions suppressions = Suppressions.in("f.yaml", "a: 1 # chandlery:ignore rule-a, rule-b: why\n");
        List<Finding> first = suppressions.apply(List.of(finding("rule-a", 1)), SUPPRESSIBLE);

        assertThat(first).extracting(f -> f.rule().id()).containsExactly("suppression-unused");

        List<Finding> all = new ArrayList<>(first);
        all.add(finding("rule-b", 1));
        assertThat(suppressions.settle(all, KNOWN, SUPPRESSIBLE)).isEmpty();
    }

    @Test
    void aFileHasALimit() {
        String text = "# chandlery:ignore rule-a: why\na: 1\n".repeat(1001);

        assertThat(Suppressions.in("f.yaml", text).findings())
                .hasSize(1001)
                .anyMatch(f -> f.message().contains("1000"));

        String rules = "# chandlery:ignore " + "rule-a, ".repeat(501) + "rule-b: why\n";
        assertThat(Suppressions.in("f.yaml", rules.repeat(3)).findings())
                .hasSize(503)
                .anyMatch(f -> f.message().contains("1000") && f.place().mark().line() == 2);
    }
}
