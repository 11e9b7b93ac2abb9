package dev.chandlery.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScalarPlacesTest {
    private static final String FILE = """
            plain: say hello
            quoted:  "say hello"
            escaped: "say\\thello"
            literal: &text |-
                first

                  then say hello
                  ü say hello
            indented: |2
                say hello
            folded: >
              say
              hello
            """;

    @Test
    void findsAPartOfAScalarOnOneLine() {
        assertThat(place("plain", "hello")).isEqualTo(new Mark(1, 12, 5));
        assertThat(place("quoted", "hello")).isEqualTo(new Mark(2, 15, 5));
    }

    @Test
    void findsAPartOfALiteralBlock() {
        assertThat(place("literal", "first")).isEqualTo(new Mark(5, 5, 5));
        assertThat(place("literal", "say")).isEqualTo(new Mark(7, 12, 3));
        assertThat(place("literal", "ü say hello")).isEqualTo(new Mark(8, 7, 11));
        assertThat(place("indented", "hello")).isEqualTo(new Mark(10, 9, 5));
    }

    @Test
    void givesTheWholeScalarWhereTheFileHoldsAnotherText() {
        assertThat(place("escaped", "hello")).isEqualTo(scalar("escaped").mark());
        assertThat(place("folded", "hello")).isEqualTo(scalar("folded").mark());
        assertThat(ScalarPlaces.of(new TextLines(""), scalar("plain")).at(new Mark(1, 5)))
                .isEqualTo(scalar("plain").mark());
        assertThat(ScalarPlaces.of(new TextLines(FILE), YamlScalar.string("made"))
                        .at("made", 0, 1))
                .isEqualTo(Mark.NONE);
    }

    private static Mark place(String key, String part) {
        YamlScalar scalar = scalar(key);
        int start = scalar.text().indexOf(part);
        return ScalarPlaces.of(new TextLines(FILE), scalar).at(scalar.text(), start, start + part.length());
    }

    private static YamlScalar scalar(String key) {
        LintFile file = LintFile.read("test.yaml", FILE.getBytes(StandardCharsets.UTF_8));
        YamlMapping root = file.stream().documents().get(0).root().asMapping().orElseThrow();
        return root.get(key).flatMap(node -> node.asScalar()).orElseThrow();
    }
}
