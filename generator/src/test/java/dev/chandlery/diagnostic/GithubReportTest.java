package dev.chandlery.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Seeded;
import dev.chandlery.yaml.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubReportTest {
    private static final Rule RULE = Rule.error("name-invalid", "A name is not valid.");

    private static String render(String folder, Finding... findings) {
        return GithubReport.render(new Checked(List.of(findings), SourceLines.NONE, folder, "", "0.1.0"));
    }

    @Test
    void aFindingIsACommandWithItsPlace() {
        assertThat(render("", RULE.at("a/b.yaml", new Mark(3, 9, 4), "The name Git is bad.", "Rename it.")))
                .isEqualTo("::error file=a/b.yaml,line=3,endLine=3,col=9,endColumn=13,title=name-invalid"
                        + "::The name Git is bad. Rename it.\n");
        assertThat(render(
                        "templates",
                        RULE.at("a.yaml", Mark.NONE, "Bad.", "").withSeverity(Severity.WARNING),
                        RULE.at(Place.REGISTRY, "Bad.", "").withSeverity(Severity.INFO)))
                .isEqualTo("""
                        ::warning file=templates/a.yaml,title=name-invalid::Bad.
                        ::notice title=name-invalid::Bad.
                        """);
    }

    @Test
    void whatMeansSomethingInACommandIsEscaped() {
        assertThat(render("", RULE.at("a,b:c%d.yaml", Mark.NONE, "100%: a, b", "")))
                .isEqualTo("::error file=a%2Cb%3Ac%25d.yaml,title=name-invalid::100%25: a, b\n");
    }

    @Test
    void hostileTextMakesNoSecondCommand() {
        Seeded.check(300, seeded -> {
            Checked checked = HostileFindings.checked(seeded);

            List<String> lines = GithubReport.render(checked).lines().toList();

            assertThat(lines).hasSize(checked.findings().size());
            for (String line : lines) {
                assertThat(line).matches("::(error|warning|notice) ([a-zA-Z]+=[^:,]*,)*title=[a-z-]+::.*");
                assertThat(line.chars().noneMatch(Character::isISOControl)).isTrue();
            }
        });
    }
}
