package dev.chandlery.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Damage;
import dev.chandlery.testing.Samples;
import dev.chandlery.testing.Seeded;
import dev.chandlery.testing.Tools;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader of usual texts reads is what the YAML parser reads, places and spelling included. */
class BlockReaderTest {
    private static final int DAMAGED = Integer.getInteger("block.damaged", 2_000);
    private static final int RANDOM = Integer.getInteger("block.random", 30_000);
    private static final int MAX_LINES = 7;

    private static final List<String> STARTS = List.of(
            "a: ", "b: ", "c:", "- ", "- - ", "-", "- a: ", "\"d\": ", "'e': ", "", "", "a b: ", "- - b: ", "- c:",
            "true: ", "1: ", "? ", "...", "--- ", "a:: ", "-a: ", "a\t: ", "é: ", "😀: ");
    private static final List<String> VALUES = List.of(
            "",
            "",
            "x",
            "x y",
            "x  ",
            "1",
            "0x1F",
            "yes",
            "true",
            "null",
            "~",
            "1.50",
            "2024-01-01",
            ".inf",
            "-",
            "--",
            "-x",
            "?x",
            ":x",
            "x:y",
            "x: y",
            "x:",
            "x #y",
            "x#y",
            "#x",
            "# x",
            "\"x\"",
            "\"x\\ny\"",
            "\"x\\\"\" # y",
            "\"x\"#y",
            "\"x",
            "\"\\x41\"",
            "'x'",
            "'it''s'",
            "'x' y",
            "''",
            "\"\"",
            "|",
            "|-",
            "|+",
            ">",
            ">-",
            ">+",
            "|2",
            "| # x",
            "|x",
            "> x",
            "[]",
            "{}",
            "[x, y]",
            "[x, 'y', \"z\"]",
            "{a: b, c: [d]}",
            "{a: b",
            "[x,",
            "]",
            "}",
            "y]",
            "{a}",
            "{a: , b: c}",
            "{\"a\":1}",
            "{a: b,}",
            "[-]",
            "[x, - y]",
            "[a: b]",
            "{a: b: c}",
            "[x # y",
            "[x#y]",
            "{{x}}",
            "{a: {{x}}}",
            "x{y}",
            "x, y",
            "&a x",
            "*a",
            "!!str x",
            "%x",
            "@x",
            "`x`",
            "\tx",
            "x\ty",
            "x\t",
            "é",
            "\"😀\" # x",
            "😀 x",
            "=",
            "<<",
            "...",
            "---");

    /** Characters whose order in a text makes most of YAML, on a line of their own or before others. */
    private static String random(Seeded random) {
        StringBuilder text = new StringBuilder();
        for (int lines = 1 + random.below(MAX_LINES); lines > 0; lines--) {
            text.append(" ".repeat(random.oneIn(2) ? random.below(6) : 0));
            text.append(random.pick(STARTS)).append(random.pick(VALUES));
            text.append(lines > 1 || random.oneIn(4) ? "\n" : "");
            text.append(random.oneIn(12) ? "  \n" : random.oneIn(12) ? "\n" : "");
        }
        return text.toString();
    }

    @Test
    void readsRandomTextsAsTheParserDoes() {
        int read = 0;
        for (long seed = 0; seed < RANDOM; seed++) {
            read += compare("seed " + seed, random(Seeded.of(seed)));
        }
        assertThat(read).as("texts that it read").isGreaterThan(RANDOM / 50);
    }

    @Test
    void readsDamagedManifestsAsTheParserDoes() {
        List<byte[]> manifests = Samples.ofExample(".yaml");
        for (long seed = 0; seed < DAMAGED; seed++) {
            compare("seed " + seed, new String(Damage.of(Seeded.of(seed), manifests), UTF_8));
        }
    }

    @Test
    void readsEveryFileOfTheExampleAsTheParserDoes() {
        for (byte[] manifest : Samples.ofExample(".yaml")) {
            String text = new String(manifest, UTF_8);
            assertThat(compare(text, text)).as(text).isEqualTo(parts(text).size());
        }
    }

    @Test
    void readsTheExamplesOfArgoWorkflowsAsTheParserDoes() {
        List<byte[]> manifests = Samples.below(Tools.requireCorpus("argo-examples"), ".yaml");
        int read = 0;
        int parts = 0;
        for (byte[] manifest : manifests) {
            String text = new String(manifest, UTF_8);
            read += compare(text, text);
            parts += parts(text).size();
        }
        assertThat(read).isGreaterThan(parts * 9 / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b\n",
                "--- # comment\n\na:\n  - b\n  - c: d\n    e:\n    - f\n\n    # comment\n    - - g\n",
                "a: |\n  b\n   c\n\n  d\n\n# comment\ne: >-\n  f\n  g\n\n    h\n  i\n",
                "a: b\n  c\n\n  d # comment\ne: 'f ''g'' h'\ni: \"j\\n\\\"k\\\" {{l}}\"\n",
                "a: [b, {c: d, \"e\":1}, [], {}]\nf: [\n  g, # comment\n  'h'\n  ]\n",
                "a:\nb: # comment\nc:\n- \n-\nd:",
                "a: |\n  b",
                "a: |+\n  b\n\n",
            })
    void readsWhatManifestsAreMadeOf(String text) {
        assertThat(compare(text, text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &b c\n",
                "a: *b\n",
                "a: !!str 1\n",
                "<<: {a: b}\n",
                "a: b\na: c\n",
                "a:\tb\n",
                "a: b\r\n",
                "a: \"b\n  c\"\n",
                "1: a\n",
                "true: a\n",
                "2024-01-01: a\n",
                "? a\n: b\n",
                "{a: b}: c\n",
                "a: b: c\n",
                "a:\n  b: c\n d: e\n",
                "a: |2\n   b\n",
                "a: b\n...\n",
                "%YAML 1.2\n---\na: b\n",
                "a",
                "",
                "# comment\n",
                "a: {b: , c: d}\n",
                "a: [-]\n",
                "a: .inf\n",
                "a: \u0007\n",
                "a: |\n     \n  b\n",
                "a: |\n  b\n  ",
                "a:\n- b\n c: d\n",
                "a: @b\n",
                "a: {{b}}\n",
                "a: \"\\ud800\"\n",
            })
    void leavesWhatIsUnusualToTheParser(String text) {
        for (DocumentSplitter.Part part : parts(text)) {
            assertThat(BlockReader.read(part, YamlLimits.DEFAULT, null)).isNull();
        }
    }

    @Test
    void leavesWhatIsBeyondTheLimitsToTheParser() {
        YamlLimits limits = new YamlLimits(100, 10, 3, 6);
        assertThat(read("a:\n  b: c\n", limits)).isNotNull();
        assertThat(read("a:\n  b:\n    c: d\n", limits)).isNull();
        assertThat(read("a: [b, c, d]\n", limits)).isNotNull();
        assertThat(read("a: [b, c, d, e]\n", limits)).isNull();
        assertThat(read("a".repeat(1001) + ": b\n", YamlLimits.DEFAULT)).isNull();
    }

    private static YamlNode read(String text, YamlLimits limits) {
        return BlockReader.read(parts(text).get(0), limits, null);
    }

    private static List<DocumentSplitter.Part> parts(String text) {
        return DocumentSplitter.split(text, 100);
    }

    /** Returns how many parts of a text were read. */
    private static int compare(String name, String text) {
        int read = 0;
        for (DocumentSplitter.Part part : parts(text)) {
            PlainScalars spelling = new PlainScalars();
            YamlNode usual = BlockReader.read(part, YamlLimits.DEFAULT, spelling);
            if (usual == null || LineSeparators.in(part).isPresent()) {
                continue;
            }
            read++;
            PlainScalars expected = new PlainScalars();
            DocumentReader.Result result = DocumentReader.parse(part, YamlLimits.DEFAULT, '-', expected);
            String description = name + "\n" + text;
            assertThat(result.problems()).as(description).isEmpty();
            assertThat(List.of(usual)).as(description).isEqualTo(result.roots());
            assertThat(BlockReader.read(part, YamlLimits.DEFAULT, null))
                    .as(description)
                    .isEqualTo(DocumentReader.parse(part, YamlLimits.DEFAULT, '-', null)
                            .roots()
                            .get(0));
            assertSameSpelling(description, usual, spelling, result.roots().get(0), expected);
        }
        return read;
    }

    private static void assertSameSpelling(
            String description, YamlNode usual, PlainScalars spelling, YamlNode parsed, PlainScalars expected) {
        assertThat(spelling.isFlow(usual)).as(description).isEqualTo(expected.isFlow(parsed));
        if (usual instanceof YamlScalar scalar && parsed instanceof YamlScalar other) {
            assertThat(List.of(
                            spelling.text(scalar),
                            spelling.original(scalar),
                            spelling.isPlain(scalar),
                            spelling.isQuoted(scalar),
                            spelling.isBlock(scalar),
                            spelling.isFolded(scalar)))
                    .as(description)
                    .isEqualTo(List.of(
                            expected.text(other),
                            expected.original(other),
                            expected.isPlain(other),
                            expected.isQuoted(other),
                            expected.isBlock(other),
                            expected.isFolded(other)));
        } else if (usual instanceof YamlSequence sequence && parsed instanceof YamlSequence other) {
            for (int i = 0; i < sequence.items().size(); i++) {
                assertSameSpelling(
                        description,
                        sequence.items().get(i),
                        spelling,
                        other.items().get(i),
                        expected);
            }
        } else if (usual instanceof YamlMapping mapping && parsed instanceof YamlMapping other) {
            for (int i = 0; i < mapping.entries().size(); i++) {
                YamlNode value = mapping.entries().get(i).value();
                assertSameSpelling(
                        description, value, spelling, other.entries().get(i).value(), expected);
            }
        }
    }
}
