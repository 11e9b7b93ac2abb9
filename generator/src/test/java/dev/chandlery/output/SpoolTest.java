package dev.chandlery.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    @Test
    void givesBackWhatWasAddedAndLeavesNothing(@TempDir Path folder) throws IOException {
        Path directory = folder.resolve("spool");
        try (Spool spool = new Spool(directory, 10)) {
            List<Blob> blobs = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                blobs.add(spool.add("content ".repeat(i).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            }
            for (int i = 0; i < 50; i++) {
                assertThat(blobs.get(i).bytes()).asString().isEqualTo("content ".repeat(i));
            }
        }
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void makesNoFileForLittleContent(@TempDir Path folder) {
        try (Spool spool = new Spool(folder.resolve("spool"), 10)) {
            assertThat(spool.add(new byte[10]).bytes()).hasSize(10);
        }
        assertThat(folder.resolve("spool")).doesNotExist();
    }
}
