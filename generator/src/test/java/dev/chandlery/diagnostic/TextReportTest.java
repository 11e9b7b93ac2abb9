package dev.chandlery.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.yaml.Mark;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private static final Rule RULE = Rule.error("name-invalid", "A name is not valid.");

    private static Finding at(String path, int line, int column, String message) {
        return RULE.at(path, new Mark(line, column), message, "Rename it.");
    }

    @Test
    void aFindingIsPrintedWithItsPlaceLineCaretRemedyAndPage() {
        TextReport report = new TextReport(place -> Optional.of("  name: Git"), false);

        assertThat(report.render(List.of(at("a/b.yaml", 3, 9, "The name Git is not valid."))))
                .isEqualTo("""
                        a/b.yaml:3:9: error[name-invalid]: The name Git is not valid.
                          |   name: Git
                          |         ^
                          = Rename it.
                          = more: chandlery check --explain name-invalid
                        1 error
                        """);
    }

    @Test
    void aFindingAboutAWholeFileHasNoLine() {
        TextReport report = new TextReport(place -> Optional.of("never shown"), false);

        assertThat(report.render(List.of(at("a.yaml", 0, 0, "Broken."))))
                .startsWith("a.yaml: error[name-invalid]: Broken.\n  = Rename it.\n");
    }

    @Test
    void controlCharactersOfHostileFilesDoNotReachTheTerminal() {
        TextReport report = new TextReport(place -> Optional.of("x\u001b[2Jy\u202e"), false);

        assertThat(report.render(List.of(at("a\u001b]0;t\u0007.yaml", 1, 1, "Name \u009b31m."))))
                .doesNotContain("\u001b")
                .doesNotContain("\u0007")
                .doesNotContain("\u009b")
                .doesNotContain("\u202e");
    }

    @Test
    void severitiesAreCountedEach() {
        assertThat(TextReport.count(List.of(
                        at("a", 1, 1, "x"),
                        at("b", 1, 1, "x"),
                        at("c", 1, 1, "x").withSeverity(Severity.WARNING))))
                .isEqualTo("2 errors, 1 warning");
        assertThat(TextReport.count(List.of())).isEqualTo("no findings");
    }

    @Test
    void aLongLineIsCutAndACaretOutsideOfItIsNotDrawn() {
        TextReport report = new TextReport(place -> Optional.of("x".repeat(1000)), false);

        assertThat(report.render(List.of(at("a", 1, 900, "x")))).doesNotContain("^");
        assertThat(report.render(List.of(at("a", 1, 2, "x")))).contains("…").contains("  |  ^\n");
    }

    @Test
    void allThatAFindingMeansIsUnderlined() {
        TextReport report = new TextReport(place -> Optional.of("  name: Git"), false);

        assertThat(report.render(List.of(RULE.at("a", new Mark(1, 9, 3), "x", ""))))
                .contains("  |         ^~~\n");
        assertThat(report.render(List.of(RULE.at("a", new Mark(1, 9, 30), "x", ""))))
                .as("a width beyond the line")
                .contains("  |         ^~~\n");
    }
}
