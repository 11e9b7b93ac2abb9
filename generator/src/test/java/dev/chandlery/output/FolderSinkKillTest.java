package dev.chandlery.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chandlery.testing.Seeded;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process at many moments and looks at what is left. */
class FolderSinkKillTest {
    private static final int KILLS = 20;

    @Test
    void aKilledRunLeavesAnIndexOfWholeFilesAndTheNextRunCompletes(@TempDir Path folder) throws Exception {
        Seeded random = Seeded.of(20);
        int number = 0;
        int cutShort = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            number = writeUntilKilled(folder, number, 1 + random.below(4), random.below(40_000_000), kill % 2 == 1);
            cutShort += Files.exists(folder.resolve(".chandlery/in-progress")) ? 1 : 0;
            assertIndexNamesWholeFiles(folder);
            if (random.oneIn(2)) {
                // A published bundle stays, whichever run wrote it; the rest is what the new tree holds.
                OutputTree tree = KilledWriter.tree(number);
                new FolderSink(folder).write(tree, Map.of());
                assertHoldsExactly(folder, tree);
            }
            number++;
        }
        assertThat(cutShort)
                .as("kills that hit a run between its first and its last move")
                .isPositive();
    }

    @Test
    void aSecondRunOnTheSameFolderIsRefused(@TempDir Path folder) {
        FolderSink second = new FolderSink(folder);
        OutputTree tree = OutputTree.of(List.of(OutputFile.of("a", OutputFile.Role.CONTENT, () -> {
            second.write(OutputTree.of(List.of()), Map.of());
            return new byte[0];
        })));
        assertThatThrownBy(() -> new FolderSink(folder).write(tree, Map.of()))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("another run is writing");
    }

    @Test
    void saysWhatIsWrongWithAFolderThatCannotBeMade(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        for (Path target : List.of(file, file.resolve("out"))) {
            assertThatThrownBy(() -> new FolderSink(target).write(OutputTree.of(List.of()), Map.of()))
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("choose another folder");
        }
    }

    /** Starts the writer, lets it write some outputs and a little more, and kills it; returns the number it was at. */
    private static int writeUntilKilled(Path folder, int from, int outputs, int nanos, boolean whileMoving)
            throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        classPath(KilledWriter.class)
                                + System.getProperty("path.separator")
                                + classPath(FolderSink.class),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        Integer.toString(from))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int last = from - 1;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < outputs; i++) {
                last = Integer.parseInt(lines.readLine());
            }
            // Half of the kills come at any time, half while files are being moved into place.
            Path moving = folder.resolve(".chandlery/in-progress");
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (whileMoving && !Files.exists(moving) && System.nanoTime() < patience) {
                Thread.onSpinWait();
            }
            long until = System.nanoTime() + (whileMoving ? nanos / 100 : nanos);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        return last + 1;
    }

    private static String classPath(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private static void assertIndexNamesWholeFiles(Path folder) throws IOException {
        List<String> index = Files.readAllLines(folder.resolve("index.yaml"));
        assertThat(index.get(index.size() - 1)).isEqualTo("end");
        for (String path : index.subList(0, index.size() - 1)) {
            assertThat(Files.readString(folder.resolve(path)))
                    .as(path)
                    .startsWith(path + " ")
                    .matches(KilledWriter::isWhole, "is whole");
        }
    }

    private static void assertHoldsExactly(Path folder, OutputTree tree) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (OutputFile file : tree.files()) {
            expected.put(file.path(), new String(file.content().bytes(), StandardCharsets.UTF_8));
        }
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                found.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        found.keySet().removeIf(path -> path.startsWith("charts/") && !expected.containsKey(path));
        assertThat(found.remove(".chandlery/files")).isNotNull();
        assertThat(found.remove(".chandlery/lock")).isNotNull();
        assertThat(found).isEqualTo(expected);
    }
}
