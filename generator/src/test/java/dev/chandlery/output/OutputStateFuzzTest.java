package dev.chandlery.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Fuzz;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Any record of an output is read whole, or refused as the documentation of the methods says. */
class OutputStateFuzzTest {
    @Test
    void records() {
        StateText text = new StateText(Map.of("commit", "abc", "program", "1.0.0"), 3);
        for (String path : List.of("gitops/a.yaml", "registry/charts/git-1.0.0.tgz", "registry/index.yaml")) {
            text.add(new OutputState.Entry(path, OutputFile.Role.PUBLISHED, 12, "0".repeat(64), "abc"));
        }
        Fuzz.bytes(2_000, List.of(text.toBytes()), OutputStateFuzzTest::read);
    }

    private static void read(byte[] bytes) {
        try {
            OutputState state = OutputState.parse(bytes);
            state.pathsBelow("registry");
            for (OutputState.Entry entry : state.files()) {
                assertThat(state.file(entry.path())).contains(entry);
            }
        } catch (IllegalArgumentException | OutputException e) {
            // What both are documented for.
            assertThat(e).hasMessageNotContaining("Exception");
        }
    }
}
