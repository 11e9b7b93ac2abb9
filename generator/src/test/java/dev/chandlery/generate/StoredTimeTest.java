package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chandlery.testing.Seeded;
import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTimeTest {
    @Test
    void isReadAsItIsWritten() {
        Seeded.check(500, seeded -> {
            // From before the year 0 to beyond the year 10000, half of them with parts of a second.
            long second = (long) seeded.below(Integer.MAX_VALUE) * 180 - 70_000_000_000L;
            Instant time = Instant.ofEpochSecond(second, seeded.oneIn(2) ? seeded.below(1_000_000_000) : 0);

            assertThat(StoredTime.parse(time.toString())).isEqualTo(time);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-30T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-01T25:00:00Z",
                "2026-01-01T00:60:00Z",
                "2026-01-01T00:00:61Z",
                "2026-01-01 00:00:00Z",
                "2026-01-01T00:00:00z ",
                "2026-01-01T00:00:0٣Z"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> StoredTime.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
