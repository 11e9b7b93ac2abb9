package dev.chandlery.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmUpTest {
    private static final Path EXAMPLE = Path.of("../templates-repo-example");

    @TempDir
    private Path empty;

    @Test
    void theCommandsSucceedOnTheExampleAndLeaveNothing() throws IOException, InterruptedException {
        List<Path> before = leftovers();

        WarmUp.main(new String[] {EXAMPLE.toString()});

        assertThat(leftovers()).isEqualTo(before);
        assertThat(EXAMPLE.resolve(".git")).doesNotExist();
    }

    @Test
    void anotherRegistryIsRefused() {
        assertThatThrownBy(() -> WarmUp.main(new String[] {empty.toString()})).isInstanceOf(IOException.class);
    }

    private static List<Path> leftovers() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("chandlery-warm-up"))
                    .sorted()
                    .toList();
        }
    }
}
