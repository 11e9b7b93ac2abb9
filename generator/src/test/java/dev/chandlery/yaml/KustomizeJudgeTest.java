package dev.chandlery.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Tools;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kubectl kustomize} as the judge: it sees the same values in a source and in what is written after reading it,
 * and the values it prints are those that were read.
 */
class KustomizeJudgeTest {
    /** Kustomize takes time quadratic in the number of objects. */
    private static final int BATCH = 60;

    @TempDir
    Path folder;

    @BeforeEach
    void needsKubectl() {
        Tools.requireProgram("kubectl");
    }

    /** What the reader found wrong with the sources. */
    private final List<YamlProblem.Kind> refused = new ArrayList<>();

    private int runs;

    /** A document as it stands in its source, and as it was read. */
    private record Sample(String source, YamlMapping node) {
        /**
         * Says whether it has a folded block. Kustomize copies these with one line break too many before a more indented
         * line, which no reader of the file itself sees: blank lines are not compared then.
         */
        boolean folded() {
            return source.contains(": >");
        }

        String id() {
            return node.string("kind").orElseThrow() + "/"
                    + node.stringAt("metadata", "name").orElseThrow();
        }
    }

    @Test
    void readsAndRewritesEveryExampleOfArgoWorkflows() throws IOException {
        Path corpus = Tools.requireCorpus("argo-examples");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(corpus)) {
            files = walk.filter(f -> f.toString().matches(".*\\.(yaml|json)"))
                    .sorted()
                    .toList();
        }
        List<Sample> samples = new ArrayList<>();
        for (Path file : files) {
            samples.addAll(samples(Files.readString(file), samples.size()));
        }
        assertThat(samples).hasSizeGreaterThan(200);
        judge(samples.stream().filter(s -> !s.folded()).toList(), text -> text);
        judge(samples.stream().filter(Sample::folded).toList(), text -> text.replaceAll("\n *(?=\n)", ""));
        assertThat(refused).containsExactly(YamlProblem.Kind.DUPLICATE_KEY);
    }

    @Test
    void readsAndRewritesTheTortureFiles() throws IOException {
        List<Sample> samples = new ArrayList<>(samples(resource("torture-scalars.yaml"), 0));
        samples.addAll(samples(resource("torture-structure.yaml"), 10));
        assertThat(samples).hasSize(3);
        assertThat(refused).isEmpty();
        judge(samples, text -> text);
    }

    @Test
    void readsAndRewritesOtherLineEndsTabsAndByteOrderMarks() {
        String head = "apiVersion: example.acme/v1\nkind: Torture\nmetadata: {name: n%d}\n";
        List<String> sources = List.of(
                (head.formatted(1) + "text: |\n  a\n  b\nfolded: >\n  a\n  b\n\n  c\nplain: a\n  b\n")
                        .replace("\n", "\r\n"),
                "\uFEFF" + head.formatted(2) + "a: b\n",
                head.formatted(3) + "a:\tb\nc: d\t# comment\ne: [1,\n\t2]\nf: {a:\t1}\n",
                (head.formatted(4) + "a: b\nc: d\n").replace('\n', '\r'),
                "---\n" + head.formatted(5) + "a: b\n...\n",
                "# comment\n--- # comment\n" + head.formatted(6) + "a: b",
                "--- {apiVersion: v1, kind: Torture, metadata: {name: n7}}\n",
                "{\"apiVersion\":\"v1\",\"kind\":\"Torture\",\"metadata\":{\"name\":\"n8\"},\n\t\"a\":[1,2.50,\"\\u00e9\\n\",null,true,1e30]}");
        List<Sample> samples = new ArrayList<>();
        for (String source : sources) {
            YamlStream stream = YamlReader.read(source.getBytes(UTF_8));
            assertThat(stream.problems()).as(source).isEmpty();
            samples.add(
                    new Sample(source, (YamlMapping) stream.documents().get(0).root()));
        }
        judge(samples, text -> text);
    }

    @Test
    void rewritesRandomStringsAndKeys() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            RandomNodes random = RandomNodes.forKustomize(i);
            YamlMapping node = YamlMapping.of(Map.of("apiVersion", YamlScalar.string("v1")))
                    .with("kind", YamlScalar.string("Torture"))
                    .with("metadata", YamlMapping.of(Map.of("name", YamlScalar.string("random-" + i))))
                    .with("value", random.node(4));
            samples.add(new Sample(JsonText.of(node), node));
        }
        judge(samples, text -> text);
    }

    private void judge(List<Sample> samples, UnaryOperator<String> comparable) {
        List<Sample> rest = new ArrayList<>(samples);
        while (!rest.isEmpty()) {
            List<Sample> chosen = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            rest.removeIf(sample -> chosen.size() < BATCH && ids.add(sample.id()) && chosen.add(sample));
            List<String> written =
                    chosen.stream().map(s -> YamlWriter.write(s.node())).toList();
            String ofSource = kustomize(
                    folder.resolve("source" + runs++),
                    chosen.stream().map(Sample::source).toList());
            String ofWritten = kustomize(folder.resolve("written" + runs++), written);
            assertThat(comparable.apply(ofWritten)).isEqualTo(comparable.apply(ofSource));
            Map<String, YamlNode> seen = new HashMap<>();
            for (YamlDocument document :
                    YamlReader.read(ofSource.getBytes(UTF_8)).documents()) {
                YamlMapping node = (YamlMapping) document.root();
                seen.put(new Sample("", node).id(), node);
            }
            for (Sample sample : chosen) {
                YamlNode judged = Objects.requireNonNull(seen.get(sample.id()), sample.id());
                if (!sample.node().sameValue(judged)) {
                    assertThat(comparable.apply(Sorted.write(sample.node())))
                            .isEqualTo(comparable.apply(Sorted.write(judged)));
                }
            }
        }
    }

    /** Cuts a text into its objects, and gives those a name that only have a prefix of one. */
    private List<Sample> samples(String text, int number) {
        List<Sample> samples = new ArrayList<>();
        for (DocumentSplitter.Part part : DocumentSplitter.split(text, 1000)) {
            String source = part.text().replaceFirst("(?m)^(\\s+)generateName:.*$", "$1name: n-" + number++);
            YamlStream stream = YamlReader.read(source.getBytes(UTF_8));
            stream.problems().forEach(problem -> refused.add(problem.kind()));
            for (YamlDocument document : stream.documents()) {
                YamlMapping node = document.root().asMapping().orElseThrow();
                boolean object = node.string("kind").isPresent()
                        && node.stringAt("metadata", "name").isPresent();
                if (object && !node.string("kind").orElseThrow().endsWith("List")) {
                    samples.add(new Sample(source, node));
                }
            }
        }
        return samples;
    }

    private static String kustomize(Path folder, List<String> sources) {
        try {
            Files.createDirectories(folder);
            StringBuilder kustomization = new StringBuilder("resources:\n");
            for (int i = 0; i < sources.size(); i++) {
                Files.writeString(folder.resolve(i + ".yaml"), sources.get(i));
                kustomization.append("- ").append(i).append(".yaml\n");
            }
            Files.writeString(folder.resolve("kustomization.yaml"), kustomization);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Tools.run(folder, "kubectl", "kustomize", ".");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = KustomizeJudgeTest.class.getResourceAsStream("/yaml/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }
}
