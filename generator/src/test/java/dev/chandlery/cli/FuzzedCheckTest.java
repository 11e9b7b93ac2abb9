package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A short run of what {@link CheckFuzz} does for minutes. */
class FuzzedCheckTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void hostileFilesAreCheckedAsDocumented() {
        FuzzedCheck check = new FuzzedCheck(Samples.ofExample(".yaml"), folder);
        for (long seed = 0; seed < 120; seed++) {
            assertThat(check.check(seed, check.file(seed)).problem())
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    @Test
    void theSameSeedGivesTheSameFile() {
        FuzzedCheck one = new FuzzedCheck(Samples.ofExample(".yaml"), folder);
        FuzzedCheck other = new FuzzedCheck(Samples.ofExample(".yaml"), folder);

        assertThat(one.file(7)).isEqualTo(other.file(7)).isNotEqualTo(one.file(8));
    }
}
