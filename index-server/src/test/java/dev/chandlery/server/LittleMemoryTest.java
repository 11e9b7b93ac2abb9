package dev.chandlery.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LittleMemoryTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatDoesNotFitIntoTheMemoryEndsInASentence() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("large.yaml"), "a: " + "x".repeat(40 << 20) + "\n");

        Process process = MainProcess.start(folder, List.of("-Xmx64m"), "check", "large.yaml");
        process.getOutputStream().close();
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(3);
        assertThat(folder.resolve("stderr.txt"))
                .content()
                .startsWith("chandlery: the memory does not suffice, ")
                .hasLineCount(1);
    }
}
