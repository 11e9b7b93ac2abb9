package dev.chandlery.yaml;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Seeded;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    private static final YamlLimits SMALL = new YamlLimits(10_000, 5, 10, 1_000);

    @ParameterizedTest
    @CsvSource({
        "yes, STRING, yes",
        "on, STRING, on",
        "TRUE, BOOLEAN, true",
        "tRUE, STRING, tRUE",
        "~, NULL, null",
        "0644, INTEGER, 420",
        "0o644, INTEGER, 420",
        "089, INTEGER, 89",
        "0x1F, INTEGER, 31",
        "-0b11, INTEGER, -3",
        "1_000, INTEGER, 1000",
        "1.0, INTEGER, 1",
        "1e3, INTEGER, 1000",
        "18446744073709551615, INTEGER, 18446744073709551615",
        "18446744073709551616, FLOAT, 18446744073709552000.0",
        "1e21, FLOAT, 1.0e+21",
        "1.50, FLOAT, 1.5",
        "5e-324, FLOAT, 5.0e-324",
        "2.0E-3, FLOAT, 0.002",
        "1e400, STRING, 1e400",
        "12:30, STRING, 12:30",
        "1.2.3, STRING, 1.2.3",
        "2024-01-02, STRING, 2024-01-02T00:00:00Z",
        "2024-1-2T3:4:5.60Z, STRING, 2024-01-02T03:04:05.6Z",
        "2023-02-29, STRING, 2023-02-29",
        "'\"0644\"', STRING, 0644",
        "!!str 0644, STRING, 0644",
        "'!!int \"0x10\"', INTEGER, 16",
        "!!float 2, INTEGER, 2",
    })
    void readsScalarsAsKubernetesDoes(String text, YamlScalar.Type type, String value) {
        YamlScalar scalar =
                (YamlScalar) ((YamlMapping) only("v: " + text)).get("v").orElseThrow();
        assertThat(scalar.type()).isEqualTo(type);
        assertThat(scalar.text()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: .inf",
                "a: -.INF",
                "a: .NaN",
                "1: a",
                "~: a",
                "true: a",
                "2024-01-01: a",
                "? [a]\n: b",
                "a: {{b}}",
                "a: !secret b",
                "a: !!bool yes",
                "a: !!int x",
                "a: !!binary '@'",
                "a: !!set {b}",
                "a: \"\\ud83d\"",
                "a: \"\\ude00\\ud83d\""
            })
    void reportsWhatJsonCannotHold(String text) {
        YamlStream stream = read(text);
        assertThat(stream.documents()).isEmpty();
        assertThat(stream.problems()).extracting(YamlProblem::kind).containsOnly(YamlProblem.Kind.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [x:, b]",
                "a: [--name=x:]",
                "a: {b:c}",
                "a: {b, c: d}",
                "a: {b: , c: d}",
                "a: {\"b\":}",
                "a: {? b}",
                "a: [b: ]"
            })
    void keysWithoutAValueInFlowCollectionsAreReadInTwoWays(String text) {
        YamlStream stream = read(text);
        assertThat(stream.documents()).isEmpty();
        assertThat(stream.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(YamlProblem.Kind.NOT_JSON);
            assertThat(problem.message()).contains("has no value");
        });
        assertThat(read("a: {b: null, c: !!null }\nd:\ne: {{x}}").problems())
                .extracting(YamlProblem::message)
                .containsExactly("A mapping cannot be a key.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[apply, -f, -]|[apply, '-f', '-']",
                "[-, b]|['-', b]",
                "[-,-]|['-', '-']",
                "{x: -, y: 1}|{x: '-', y: 1}",
                "[a, -, \"-, -\", '-]', 'é🚀', -]|[a, '-', '-, -', '-]', 'é🚀', '-']"
            })
    void aDashAloneInAFlowCollectionIsText(String text, String meant) {
        YamlNode root = only("a: " + text + " # -, -]\nb: |\n  [-]\n");
        assertThat(root.sameValue(only("a: " + meant + "\nb: \"[-]\\n\"\n"))).isTrue();
        YamlStream broken = read("a: [-, b]\nc: [\n");
        assertThat(broken.problems()).hasSize(1);
        assertThat(read("a: [- , b]").problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0085", "\u2028", "\u2029"})
    void charactersThatEndALineForSomeReadersAreNamed(String character) {
        YamlProblem problem =
                read("a: 1\nb: é🚀 " + character + "c\n").problems().get(0);
        assertThat(problem.kind()).isEqualTo(YamlProblem.Kind.ENCODING);
        assertThat(problem.mark()).isEqualTo(new Mark(2, 7));
        assertThat(problem.message()).contains(Integer.toHexString(character.charAt(0)));
        assertThat(read("a: 1 # " + character + "b: 2\n").documents()).isEmpty();
        assertThat(read("a: \"\\x85\\u2028\\u2029\"").problems()).isEmpty();
    }

    @Test
    void resolvesAnchorsAndMergeKeys() {
        YamlNode root = only("""
                a: &a {x: 1, y: 2}
                b: &b {x: 5, z: 6}
                first: {<<: [*a, *b], w: *a}
                before: {x: 9, <<: *a}
                after: {<<: *a, x: 9}
                """);
        assertThat(root.sameValue(only("""
                        {"a": {"x": 1, "y": 2}, "b": {"x": 5, "z": 6},
                         "first": {"x": 1, "y": 2, "z": 6, "w": {"x": 1, "y": 2}},
                         "before": {"x": 9, "y": 2}, "after": {"x": 9, "y": 2}}
                        """))).isTrue();
    }

    @Test
    void quotedMergeKeysAreOrdinaryKeys() {
        assertThat(((YamlMapping) only("\"<<\": {a: 1}")).get("<<")).isPresent();
    }

    @Test
    void namesADuplicateKeyAndBothLines() {
        YamlProblem problem =
                read("a: 1\nb:\n  c: 1\n  d: 2\n  \"c\": 3\n").problems().get(0);
        assertThat(problem.kind()).isEqualTo(YamlProblem.Kind.DUPLICATE_KEY);
        assertThat(problem.mark()).isEqualTo(new Mark(5, 3, 3));
        assertThat(problem.message()).contains("\"c\"").contains("line 5").contains("line 3");
    }

    @Test
    void reportsEveryDuplicateOfADocument() {
        assertThat(read("a: 1\na: 2\nb: {c: 1, c: 2}\n").problems()).hasSize(2);
        assertThat(read("x: &x {}\na: {<<: *x, <<: *x}").problems()).hasSize(1);
    }

    @Test
    void brokenDocumentsDoNotHideTheOthers() {
        YamlStream stream = read("a: 1\n---\nb: [1\n---\nc: \"x\n---\nd: 4\n");
        assertThat(stream.documents()).extracting(YamlDocument::index).containsExactly(0, 3);
        assertThat(stream.documents().get(1).root().sameValue(only("d: 4"))).isTrue();
        assertThat(stream.problems()).hasSize(2);
        assertThat(stream.problems().get(0).mark().line()).isEqualTo(4);
    }

    @Test
    void emptyDocumentsAreLeftOut() {
        YamlStream stream = read("---\n# only a comment\n---\n~\n---\na: 1\n---\n---\n");
        assertThat(stream.documents()).hasSize(1);
        assertThat(stream.problems()).isEmpty();
        assertThat(read("").documents()).isEmpty();
        assertThat(read("\uFEFF").documents()).isEmpty();
    }

    @Test
    void directivesBelongToTheirDocument() {
        YamlStream stream = read("# c\n%TAG !e! tag:yaml.org,2002:\n---\na: !e!str 1\n---\nb: 2\n");
        assertThat(stream.problems()).isEmpty();
        assertThat(stream.documents()).hasSize(2);
    }

    @Test
    void knowsThePlacesOfKeysAndValuesInCharacters() {
        YamlMapping root = (YamlMapping) read("\uFEFF# c\n---\nä🚀: &x\n  - b: [1, two]\n    c: |\n      t\n")
                .documents()
                .get(0)
                .root();
        assertThat(root.markOf("ä🚀")).isEqualTo(new Mark(3, 1, 2));
        YamlSequence list = (YamlSequence) root.get("ä🚀").orElseThrow();
        YamlMapping item = (YamlMapping) list.items().get(0);
        assertThat(item.mark()).isEqualTo(new Mark(4, 5));
        assertThat(item.get("b").orElseThrow().mark()).isEqualTo(new Mark(4, 8, 1));
        assertThat(((YamlSequence) item.get("b").orElseThrow()).items().get(1).mark())
                .isEqualTo(new Mark(4, 12, 3));
        assertThat(item.markOf("c")).isEqualTo(new Mark(5, 5, 1));
        assertThat(((YamlMapping) only("a: \"🚀\" \nb: {c: \"🚀🚀\", d: 1}"))
                        .at("b", "d")
                        .orElseThrow()
                        .mark())
                .isEqualTo(new Mark(2, 17, 1));
    }

    @Test
    void knowsTheWidthOfWhatStandsOnOneLine() {
        assertThat(widths("k: plain  # c\nq: 'it''s'\nd: \"\\t🚀\"\na: &x !!str v\nn:\n"))
                .containsExactly(5, 7, 5, 10, 0);
        assertThat(widths("b: |\n  t\nm: a\n  b\ns: [1]\nt: {u: 1}\nl:\n- 1\n")).containsExactly(0, 0, 1, 1, 0);
        assertThat(widths("{\"s\": \"a\\n🚀\", \"n\": -1.5, \"t\": true, \"l\": [], \"o\": {}}"))
                .containsExactly(6, 4, 4, 1, 1);
    }

    private static List<Integer> widths(String text) {
        return ((YamlMapping) only(text))
                .entries().stream().map(e -> e.value().mark().width()).toList();
    }

    @Test
    void countsLinesAcrossLineEnds() {
        assertThat(read("a: 1\r\nb: 2\rc: 3\n\r---\r\nd: [\r\n")
                        .problems()
                        .get(0)
                        .mark()
                        .line())
                .isGreaterThanOrEqualTo(6);
        assertThat(((YamlMapping) read("a: 1\r\n---\rb: 2\n---\nc: 3")
                                .documents()
                                .get(2)
                                .root())
                        .markOf("c"))
                .isEqualTo(new Mark(5, 1, 1));
    }

    @Test
    void refusesWhatIsNotUtf8Text() {
        for (byte[] bytes : List.of(
                "a: 1".getBytes(UTF_16),
                new byte[] {'a', ':', ' ', (byte) 0xC3, '('},
                new byte[] {'a', 0, 'b'},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {'a', ':', ' ', (byte) 0xE2})) {
            YamlStream stream = YamlReader.read(bytes);
            assertThat(stream.documents()).isEmpty();
            assertThat(stream.problems()).extracting(YamlProblem::kind).containsExactly(YamlProblem.Kind.ENCODING);
        }
        assertThat(YamlReader.read(new byte[] {'a', ':', '\n', ' ', (byte) 0xFF})
                        .problems()
                        .get(0)
                        .mark())
                .isEqualTo(new Mark(2, 2));
    }

    @Test
    void namesControlCharactersAndTheirPlace() {
        YamlProblem problem = read("a: 1\nb: x\u0007y\n").problems().get(0);
        assertThat(problem.kind()).isEqualTo(YamlProblem.Kind.ENCODING);
        assertThat(problem.mark()).isEqualTo(new Mark(2, 5));
        assertThat(problem.message()).contains("0x7");
    }

    @Test
    void refusesAliasBombs() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "]\n");
        }
        assertRefusedQuickly(bomb.toString(), YamlLimits.DEFAULT);
        StringBuilder merges = new StringBuilder("a0: &a0 {k: v, l: v}\n");
        for (int i = 1; i < 60; i++) {
            merges.append("a" + i + ": &a" + i + " {x: *a" + (i - 1) + ", y: *a" + (i - 1) + "}\n");
        }
        assertRefusedQuickly(merges.toString(), YamlLimits.DEFAULT);
        assertRefusedQuickly("a: &a " + "x".repeat(3000) + "\nb: [" + "*a, ".repeat(20) + "]", SMALL);
    }

    @Test
    void refusesDeepNestingAlsoThroughAliases() {
        assertRefusedQuickly("[".repeat(100_000), YamlLimits.DEFAULT);
        assertRefusedQuickly("{a: ".repeat(100_000), YamlLimits.DEFAULT);
        assertRefusedQuickly("- ".repeat(50_000) + "a", YamlLimits.DEFAULT);
        assertThat(read("[".repeat(100) + "]".repeat(100)).problems()).isEmpty();
        assertThat(read("[".repeat(101) + "]".repeat(101)).problems()).hasSize(1);
        assertRefusedQuickly("a: &a [[[[[]]]]]\nb: &b [[*a]]\nc: [*b]\nd: [[[*b]]]\n", SMALL);
    }

    @Test
    void refusesTooMuch() {
        assertRefusedQuickly("x".repeat(10_001), SMALL);
        assertRefusedQuickly("[" + "1,".repeat(1001) + "]", SMALL);
        YamlStream stream = YamlReader.read("a: 1\n---\n".repeat(7).getBytes(UTF_8), SMALL);
        assertThat(stream.documents()).hasSize(5);
        assertThat(stream.problems()).extracting(YamlProblem::kind).containsExactly(YamlProblem.Kind.LIMIT);
        assertThat(YamlReader.read("a: 1\n...\n".repeat(7).getBytes(UTF_8), SMALL)
                        .problems())
                .hasSize(1);
    }

    @Test
    void aliasesOfNothingOrOfTheirOwnParentAreProblems() {
        assertThat(read("a: *b").problems().get(0).message()).contains("*b").contains("&b");
        assertThat(read("a: &a {b: *a}").problems().get(0).message()).contains("inside &a");
        assertThat(read("a: &a 1\n---\nb: *a\n").problems()).hasSize(1);
        assertThat(read("<<: 3").problems()).hasSize(1);
    }

    @Test
    void problemsAreOneSentenceOnOneLine() {
        for (String text : List.of(
                "a: b: c",
                "a: [1, 2",
                "\tb: 1",
                "a: 'x",
                "a: @b",
                "a: |9x\n",
                "%YAML 9.9\n---\na: 1",
                "\"\\q\"",
                "&",
                "a: \"\\UFFFFFFFF\"")) {
            assertThat(read(text).problems()).as(text).hasSize(1).allSatisfy(problem -> {
                assertThat(problem.message()).endsWith(".").doesNotContain("\n");
                assertThat(problem.remedy()).endsWith(".");
                assertThat(problem.mark().line()).isPositive();
            });
        }
    }

    @Test
    void jsonIsYaml() {
        YamlMapping root = (YamlMapping) only("{\"a\":[1,2.5e-3,true,null,\"\\u00e9\\/\\ud83d\\ude80\"],\n\t\"b\":{}}");
        assertThat(((YamlSequence) root.get("a").orElseThrow()).items().get(4).asString())
                .contains("é/🚀");
    }

    /** A comment before a text sends it to the YAML parser. */
    @Test
    void plainJsonIsReadAsTheYamlParserReadsIt() {
        Seeded.check(2_000, seeded -> {
            StringBuilder json = new StringBuilder(
                    JsonText.of(YamlSequence.of(List.of(RandomNodes.of(seeded).node(4)))));
            if (seeded.oneIn(2)) {
                for (int i = json.length() - 1; i > 0; i--) {
                    if (json.charAt(i) == ' ' && json.charAt(i - 1) == ',' && seeded.oneIn(3)) {
                        json.insert(i, seeded.pick("\n", "\r\n", "  "));
                    }
                }
            }
            if (seeded.oneIn(2)) {
                int at = seeded.below(json.length());
                json.replace(
                        at,
                        at + 1,
                        seeded.pick("", ",", "\"", "}", "]", ":", "1", "\\", "\u0007", "é", "🚀", "\\u12", "01", " "));
            }
            YamlStream fast = read("\n" + json);
            YamlStream slow = read("#\n" + json);
            assertThat(fast.problems()).isEqualTo(slow.problems());
            assertThat(fast.documents()).isEqualTo(slow.documents());
        });
    }

    @Test
    void duplicateKeysOfJsonAreReported() {
        assertThat(read("{\"a\":1,\"a\":2}").problems())
                .extracting(YamlProblem::kind)
                .containsExactly(YamlProblem.Kind.DUPLICATE_KEY);
    }

    @Test
    void largeJsonIsReadInLinearTime() {
        StringBuilder json = new StringBuilder("{\"items\":[");
        for (int i = 0; i < 20_000; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"name\":\"n")
                    .append(i)
                    .append("\",\"value\":")
                    .append(i)
                    .append(".25}");
        }
        String text = json.append("]}").toString();
        Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> assertThat(read(text).problems()).isEmpty());
    }

    /** With time that grew with the square of its length, this one would take a minute. */
    @Test
    void aLongLineWithoutItsQuoteIsReadOnce() {
        String text = "a: \"" + "x".repeat(16_000_000);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(read(text).problems()).hasSize(1);
            assertThat(YamlComments.in(text)).isEmpty();
        });
    }

    @Test
    void anyBytesEndInAResult() {
        Assertions.assertTimeout(
                Duration.ofSeconds(60), () -> Seeded.check(3_000, seeded -> YamlReader.read(seeded.bytes(200))));
    }

    @Test
    void anyMutationOfYamlEndsInAResult() {
        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> Seeded.check(3_000, seeded -> {
                    StringBuilder text = new StringBuilder(
                            YamlWriter.write(RandomNodes.of(seeded).node(4)));
                    for (int i = seeded.below(6); i >= 0; i--) {
                        int at = seeded.below(text.length() + 1);
                        text.insert(
                                at,
                                seeded.pick(
                                        "\n", "\t", "---\n", "&a ", "*a", "<<: ", "!!int ", "[", "}", ": ", "- ", "|",
                                        "\"", "'", "%", "\r", "? ", "#", "\u0001", "&a", "{{", ">2-", "\\", "!<",
                                        "..."));
                        int from = seeded.below(text.length());
                        text.delete(from, Math.min(text.length(), from + seeded.below(4)));
                    }
                    YamlStream stream = YamlReader.read(text.toString().getBytes(UTF_8), SMALL);
                    for (YamlDocument document : stream.documents()) {
                        assertThat(RoundTrip.of(document.root()).sameValue(document.root()))
                                .isTrue();
                    }
                }));
    }

    private static void assertRefusedQuickly(String text, YamlLimits limits) {
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            YamlStream stream = YamlReader.read(text.getBytes(UTF_8), limits);
            assertThat(stream.documents()).isEmpty();
            assertThat(stream.problems()).extracting(YamlProblem::kind).containsExactly(YamlProblem.Kind.LIMIT);
        });
    }

    private static YamlStream read(String text) {
        return YamlReader.read(text.getBytes(UTF_8));
    }

    private static YamlNode only(String text) {
        YamlStream stream = read(text);
        assertThat(stream.problems()).as(text).isEmpty();
        assertThat(stream.documents()).as(text).hasSize(1);
        return stream.documents().get(0).root();
    }
}
