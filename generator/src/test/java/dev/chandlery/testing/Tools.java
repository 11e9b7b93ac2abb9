package dev.chandlery.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs and data that some tests need and not every machine has. A test that lacks one is skipped; with
 * {@code CHANDLERY_REQUIRE_TOOLS=true} in the environment it fails.
 */
public final class Tools {
    private Tools() {}

    /** Skips or fails the running test unless the program is on the path. */
    public static void requireProgram(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean found = Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(name)));
        require(found, "the program " + name + " is not on the path");
    }

    /**
     * Returns a folder of the test corpus beside the project, or skips the running test: the corpus is the work of others
     * and no program could install it.
     */
    public static Path requireCorpus(String name) {
        Path folder =
                Golden.projectRoot().resolveSibling("shared").resolve("corpus").resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "the corpus " + name + " is not beside the project");
        return folder;
    }

    /** Runs a program in a folder and returns what it printed; fails the test when the program fails. */
    public static String run(Path folder, String... command) {
        try {
            Path errors = Files.createTempFile(folder, "stderr", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                Assertions.fail(String.join(" ", command) + ": " + Files.readString(errors));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(boolean present, String message) {
        if ("true".equals(System.getenv("CHANDLERY_REQUIRE_TOOLS"))) {
            Assertions.assertTrue(present, message);
        }
        Assumptions.assumeTrue(present, message);
    }
}
