package dev.chandlery.registry.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.TextEdit;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RespellingTest {
    private static final Group GROUP = Group.of(
            Field.optional("name", Text.line(20, "git"), "The name."),
            Field.optional("team", Text.line(20, "ci"), "The team."),
            Field.optional("term", Text.line(20, "x"), "The term."),
            Field.optional("level", Word.of("high", "much", "low", "little"), "Whether."),
            Field.optional("inner", Group.of(Field.optional("nome", new Flag(), "A flag.")), "More."));

    private static List<List<TextEdit>> fixes(String text) {
        Report report = new Report("a.yaml");
        GROUP.check(
                YamlReader.read(text.getBytes(StandardCharsets.UTF_8))
                        .documents()
                        .get(0)
                        .root(),
                "",
                report);
        assertThat(report.findings()).hasSize(1);
        Finding finding = report.findings().get(0);
        return finding.fixes().stream().map(fix -> fix.edits()).toList();
    }

    private static List<TextEdit> edit(int line, int from, int to, String word) {
        return List.of(new TextEdit("a.yaml", new Mark(line, from), new Mark(line, to), word));
    }

    @Test
    void aMisspeltKeyOrWordIsRewrittenWhereItStands() {
        assertThat(fixes("nam: git")).containsExactly(edit(1, 1, 4, "name"));
        assertThat(fixes("name: git\nlevel: hihg # how\n")).containsExactly(edit(2, 8, 12, "high"));
    }

    @Test
    void quotesStay() {
        assertThat(fixes("'nam': git")).containsExactly(edit(1, 2, 5, "name"));
        assertThat(fixes("{\"level\": \"hihg\"}")).containsExactly(edit(1, 12, 16, "high"));
    }

    @Test
    void wordsThatAreEquallyNearAreAllOffered() {
        assertThat(fixes("tearm: ci")).containsExactly(edit(1, 1, 6, "team"), edit(1, 1, 6, "term"));
    }

    @Test
    void aKeyThatIsThereAlreadyIsNotMeant() {
        assertThat(fixes("name: git\nnam: git")).isEmpty();
    }

    @Test
    void whatNeedsMoreThanAnotherWordIsLeftToPeople() {
        assertThat(fixes("nome: true")).as("belongs one level deeper").isEmpty();
        assertThat(fixes("&a nam: git")).as("anchor").isEmpty();
        assertThat(fixes("\"n\\x61m\": git")).as("escape").isEmpty();
        assertThat(fixes("zzzzzz: git")).as("nothing is near").isEmpty();
    }
}
