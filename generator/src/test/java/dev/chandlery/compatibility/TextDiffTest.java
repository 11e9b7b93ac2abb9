package dev.chandlery.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import dev.chandlery.manifest.Manifest;
import dev.chandlery.manifest.Manifests;
import dev.chandlery.source.MemoryTree;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.testing.Seeded;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDiffTest {
    private static List<Manifest> manifests(String text) {
        TreePath path = new TreePath("a.yaml");
        SourceTree tree = MemoryTree.of(Map.of(path, text.getBytes(StandardCharsets.UTF_8)));
        return Manifests.read(tree, tree.files(TreePath.ROOT)).objects();
    }

    private static String map(String data) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {" + data + "}\n";
    }

    private static String diff(String before, String after) {
        return TextDiff.between("old", manifests(before), "new", manifests(after));
    }

    @Test
    void manifestsThatSayTheSameDoNotDiffer() {
        assertThat(diff(
                        map("b: c") + "---\n" + map("x: y").replace("name: a", "name: z"),
                        "# first\n" + map("x: \"y\"").replace("name: a", "name: z") + "---\n" + map("'b': c")))
                .isEmpty();
    }

    @Test
    void oldLinesStandBeforeNewOnes() {
        assertThat(diff(map("b: c"), map("b: d"))).isEqualTo("""
                --- old ConfigMap/a
                +++ new ConfigMap/a
                @@ -3,4 +3,4 @@
                 metadata:
                   name: a
                 data:
                -  b: c
                +  b: d
                """);
        assertThat(diff(map("b: c"), "")).startsWith("--- old ConfigMap/a\n+++ new ConfigMap/a\n@@ -1,6 +1,0 @@\n-api");
    }

    @Test
    void theDifferenceTurnsTheOneTextIntoTheOther() {
        Seeded.check(200, random -> {
            String before = map(someData(random));
            String after = map(someData(random));
            List<String> lines = lines(before);
            try {
                List<String> patched = UnifiedDiffUtils.parseUnifiedDiff(
                                diff(before, after).lines().toList())
                        .applyTo(lines);
                assertThat(patched).isEqualTo(lines(after));
            } catch (PatchFailedException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static List<String> lines(String text) {
        return YamlWriter.write(manifests(text).get(0).node()).lines().toList();
    }

    private static String someData(Seeded random) {
        return IntStream.range(0, 12)
                .filter(i -> !random.oneIn(4))
                .mapToObj(i -> "k" + i + ": " + random.pick("a", "b", "c"))
                .collect(Collectors.joining(", "));
    }

    @Test
    void longTextsAreShownWhole() {
        String before = IntStream.range(0, 6000).mapToObj(i -> "k" + i + ": a").collect(Collectors.joining(", "));
        String after = IntStream.range(0, 6000).mapToObj(i -> "k" + i + ": b").collect(Collectors.joining(", "));

        assertThat(diff(map(before), map(after)).lines()).hasSize(2 + 1 + 2 * 6005);
    }
}
