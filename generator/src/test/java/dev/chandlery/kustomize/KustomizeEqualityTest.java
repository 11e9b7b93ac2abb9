package dev.chandlery.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.chandlery.kustomize.KustomizeBuilder.Built;
import dev.chandlery.source.DiskLookup;
import dev.chandlery.testing.Seeded;
import dev.chandlery.testing.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is built is byte for byte what {@code kubectl kustomize} prints, or is refused. Each run of kubectl takes a while, so only
 * some random overlays are built; {@code -Dkustomize.all=true} builds 500.
 */
class KustomizeEqualityTest {
    private static final boolean ALL = Boolean.getBoolean("kustomize.all");
    private static final int OVERLAYS = ALL ? 500 : 12;

    /** What kubectl builds and this program says that it does not. */
    private static final Set<String> REFUSED = Set.of(
            "Chandlery does not build a merge of a list in which two items have one name.",
            "Chandlery does not build a merge of a list that has items without name.",
            "Chandlery does not build a strategic merge patch of annotations that commonAnnotations has set.",
            "Chandlery does not build a JSON patch of an object with a whole number beyond 2^53.");

    @TempDir
    Path folder;

    /** What both made of the overlays. */
    private int equal;

    private int refused;

    @BeforeEach
    void needsKubectl() {
        Tools.requireProgram("kubectl");
    }

    @Test
    void randomOverlaysAreEqual() throws IOException, InterruptedException {
        for (int seed = 0; seed < OVERLAYS; seed++) {
            Path room = folder.resolve(Integer.toString(seed));
            write(room, RandomOverlay.of(Seeded.of(seed)));
            compare(room.resolve("overlay"), "seed " + seed);
        }
        assertThat(equal).isGreaterThan(OVERLAYS / 2);
        assertThat(refused).isLessThanOrEqualTo(1 + OVERLAYS / 50);
    }

    /** The corpus is beside the project on some machines only. */
    @Test
    void manifestsOfOthersAreEqual() throws IOException, InterruptedException {
        Path corpus = Tools.requireCorpus("argo-examples");
        try (Stream<Path> walk = Files.walk(corpus)) {
            int number = 0;
            for (Path file : walk.filter(f -> f.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .toList()) {
                if (ALL || number % 40 == 0) {
                    String text = Files.readString(file).replaceAll("(?m)^( +)generateName:.*$", "$1name: some-name");
                    Path room = folder.resolve("corpus" + number);
                    write(room, Map.of("a.yaml", text, "kustomization.yaml", "resources: [a.yaml]\n"));
                    compare(room, file.toString());
                }
                number++;
            }
        }
        assertThat(equal).isPositive();
    }

    private static void write(Path room, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = room.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private void compare(Path directory, String what) throws IOException, InterruptedException {
        Path errors = folder.resolve("stderr.txt");
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", directory.toString())
                .redirectError(errors.toFile())
                .start();
        String expected = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean builds = kubectl.waitFor() == 0;
        DiskLookup files = new DiskLookup(directory);
        Built built = new KustomizeBuilder(files).build(files.pathOf(directory));
        if (built.findings().isEmpty()) {
            if (!builds) {
                fail(what + ": kubectl refuses it: " + Files.readString(errors));
            }
            assertThat(new String(built.manifests(), StandardCharsets.UTF_8))
                    .as(what)
                    .isEqualTo(expected);
            equal++;
        } else if (builds) {
            String message = built.findings().get(0).message();
            boolean known = REFUSED.contains(message) || message.contains("is already on line");
            assertThat(known).as(what + ": " + message).isTrue();
            refused++;
        }
    }
}
