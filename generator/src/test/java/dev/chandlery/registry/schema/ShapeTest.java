package dev.chandlery.registry.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private static final Group GROUP = Group.of(
            Field.required("name", Text.line(20, "git"), "The name."),
            Field.optional("count", new Whole(1, 9), "How many.").or(1),
            Field.optional("level", Word.of("on", "yes", "off", "no"), "Whether."),
            Field.optional(
                    "inner",
                    Group.of(Field.optional("flag", new Flag(), "A flag.").or(true)),
                    "More."));

    @Test
    void defaultsAreFilledInAtAllDepths() {
        assertThat(check(GROUP, "name: git").orElseThrow().sameValue(yaml("name: git\ncount: 1\ninner: {flag: true}")))
                .isTrue();
    }

    @Test
    void whatIsNotSoundIsReplacedByItsDefault() {
        assertThat(check(GROUP, "name: git\ncount: many\nzzz: 1")
                        .orElseThrow()
                        .sameValue(yaml("name: git\ncount: 1\ninner: {flag: true}")))
                .isTrue();
    }

    @Test
    void aGroupWithoutItsRequiredKeysIsOfNoUse() {
        assertThat(check(GROUP, "count: 2")).isEmpty();
        assertThat(check(GROUP, "name: [git]")).isEmpty();
    }

    @Test
    void aGroupWithoutItsVitalKeysIsOfNoUseOnlyWhenTheyAreThere() {
        Group vital = Group.of(
                Field.optional("name", Text.line(3, "git"), "The name.").vitalWhenPresent());

        assertThat(check(vital, "{}")).isPresent();
        assertThat(check(vital, "name: [git]")).isEmpty();
    }

    @Test
    void offIsAWordAlthoughYamlReadsFalse() {
        assertThat(check(GROUP, "name: git\nlevel: off")
                        .orElseThrow()
                        .asMapping()
                        .orElseThrow()
                        .string("level"))
                .contains("off");
        assertThat(check(GROUP, "name: git\nlevel: false")
                        .orElseThrow()
                        .asMapping()
                        .orElseThrow()
                        .string("level"))
                .contains("off");
        assertThat(messages(GROUP, "name: git\nlevel: 3"))
                .containsExactly("level is the number 3; it must be on or off.");
    }

    @Test
    void aDefaultMustBeSound() {
        Field count = Field.optional("count", new Whole(1, 9), "How many.");

        assertThatIllegalArgumentException().isThrownBy(() -> count.or(10));
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of("a digit", "[0-9]", 1, "x"));
    }

    @Test
    void aMisplacedKeyIsNamedWithItsPlace() {
        Report report = new Report("a.yaml");
        GROUP.check(yaml("name: git\nflag: true"), "", report);

        assertThat(report.findings()).extracting(Finding::remedy).containsExactly("Move it under inner.");
    }

    @Test
    void quotedTextsAreShortAndPrintable() {
        assertThat(Quoted.of("a\u001b[31m\u202eb\n")).isEqualTo("\"a\\u{1b}[31m\\u{202e}b\\n\"");
        assertThat(Quoted.of("x".repeat(61))).isEqualTo("\"" + "x".repeat(60) + "…\"");
        assertThat(Quoted.of("😀")).isEqualTo("\"😀\"");
        assertThat(Quoted.printable("found \u2028.")).isEqualTo("found \\u{2028}.");
    }

    private static List<String> messages(Shape shape, String text) {
        Report report = new Report("a.yaml");
        shape.check(yaml(text), "", report);
        return report.findings().stream().map(Finding::message).toList();
    }

    private static Optional<YamlNode> check(Shape shape, String text) {
        return shape.check(yaml(text), "", new Report("a.yaml"));
    }

    private static YamlNode yaml(String text) {
        return YamlReader.read(text.getBytes(StandardCharsets.UTF_8))
                .documents()
                .get(0)
                .root();
    }
}
