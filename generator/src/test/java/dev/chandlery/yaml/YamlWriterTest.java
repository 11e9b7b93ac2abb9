package dev.chandlery.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Seeded;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
    @Test
    void writesBlocksWithSequencesAtTheirKey() {
        String text = """
                kind: WorkflowTemplate
                spec:
                  templates:
                  - name: a
                    steps:
                    - - name: b
                        arguments: {}
                      - c
                    - []
                  - "on"
                  script: |
                    #!/bin/sh
                    echo "a: b" # c

                      indented
                  keep: |+
                    x

                  strip: |-
                    x
                    y
                  lead: |2
                      x
                    y
                  nothing: null
                  number: 420
                """;
        YamlNode node = YamlReader.read(text.getBytes(UTF_8)).documents().get(0).root();
        assertThat(YamlWriter.write(node)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "y",
                "N",
                "yes",
                "On",
                "OFF",
                "true",
                "Null",
                "~",
                "0644",
                "0o7",
                "0x1F",
                "0b1",
                "1_000",
                "1,000",
                "1e3",
                "1.",
                ".5",
                "+1",
                "-1",
                "12:30",
                "1:2:3.4",
                "2024-01-01",
                "2024-01-01 10:00:00",
                ".inf",
                "-.NAN",
                "=",
                "<<",
                " a",
                "a ",
                "a:",
                "a: b",
                "a #b",
                "#a",
                "- a",
                "-",
                "---",
                "--- a",
                "...",
                "? a",
                "[a",
                "]",
                "{{x}}",
                "}",
                "*a",
                "&a",
                "!a",
                "|",
                ">",
                "%a",
                "@a",
                "`a",
                "'a'",
                "\"a\"",
                ", a",
                "a\tb",
                "\u00851",
                "\u2028",
                "\uFEFF",
                "a\rb"
            })
    void quotesWhatSomeReaderTakesForSomethingElse(String text) {
        String written = YamlWriter.write(YamlScalar.string(text));
        assertThat(written.charAt(0)).isIn('"', '\'');
        assertThat(written).endsWith("\n").doesNotContain("\t").hasLineCount(1);
        assertThat(RoundTrip.of(YamlScalar.string(text)).asString()).contains(text);
        YamlMapping key = YamlMapping.of(Map.of(text, YamlScalar.string(text)));
        assertThat(YamlWriter.write(key).charAt(0)).isIn('"', '\'');
        assertThat(RoundTrip.of(key).sameValue(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a b",
                "a:b",
                "a#b",
                "--flag",
                "-c",
                "1.2.3",
                "v1",
                "10.0.0.0/8",
                "100Mi",
                "a, b",
                "it's",
                "x \"y\"",
                "a{{b}}",
                "argoproj.io/v1alpha1",
                "http://acme.example/a?b=c",
                "é",
                "🚀",
                "0x",
                "1h30m",
                "..a",
                "maybe",
                "C:\\x"
            })
    void leavesOrdinaryTextPlain(String text) {
        assertThat(YamlWriter.write(YamlScalar.string(text))).isEqualTo(text + "\n");
    }

    @Test
    void neverFoldsLongLines() {
        YamlMapping node = YamlMapping.of(Map.of("a", YamlScalar.string("word ".repeat(1000) + "end")));
        assertThat(YamlWriter.write(node)).hasLineCount(1);
        assertThat(RoundTrip.of(node).sameValue(node)).isTrue();
    }

    @Test
    void writesLongAndStrangeKeys() {
        for (String key : List.of("k".repeat(900), "k".repeat(2000), "\u0001".repeat(400), "a\nb", "? ")) {
            for (YamlNode value : List.of(
                    YamlScalar.string("v"),
                    YamlScalar.string("v\nw\n"),
                    YamlSequence.ofStrings(List.of("a", "b\nc")),
                    YamlMapping.of(Map.of("a", YamlSequence.ofStrings(List.of("b")))))) {
                YamlMapping inner = YamlMapping.of(Map.of(key, value)).with("next", value);
                YamlNode node = YamlSequence.of(List.of(inner, YamlMapping.of(Map.of("outer", inner))));
                assertThat(RoundTrip.of(node).sameValue(node)).as(key).isTrue();
            }
        }
    }

    @Test
    void writesHalfACharacterPairAsTheReplacementCharacter() {
        assertThat(YamlWriter.write(YamlScalar.string("a\uD83D"))).isEqualTo("\"a\\uFFFD\"\n");
    }

    @Test
    void dividesDocumentsByMarkers() {
        List<YamlNode> nodes = List.of(
                YamlScalar.integer(1), YamlMapping.of(Map.of("a", YamlScalar.bool(true))), YamlSequence.of(List.of()));
        assertThat(YamlWriter.writeAll(nodes)).isEqualTo("1\n---\na: true\n---\n[]\n");
        assertThat(YamlWriter.writeAll(List.of())).isEmpty();
    }

    @Test
    void whatIsWrittenReadsBackAsTheSameValue() {
        Seeded.check(3_000, seeded -> {
            YamlNode node = YamlSequence.of(List.of(RandomNodes.of(seeded).node(5)));
            YamlNode read = RoundTrip.of(node);
            assertThat(read.sameValue(node)).as(YamlWriter.write(node)).isTrue();
            assertThat(YamlWriter.write(read)).isEqualTo(YamlWriter.write(node));
            String json = JsonText.of(node);
            assertThat(YamlReader.read(json.getBytes(UTF_8))
                            .documents()
                            .get(0)
                            .root()
                            .sameValue(node))
                    .as(json)
                    .isTrue();
        });
    }
}
