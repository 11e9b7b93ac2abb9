package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.registry.Version;
import dev.chandlery.registry.VersionRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaisedRangeTest {
    @ParameterizedTest
    @CsvSource({
        "1.2.0, 2.0.0",
        "v1.2.0, 2.0.0",
        "=1.2.0, =2.0.0",
        "= 1.2.0, =2.0.0",
        "^1.2.0, ^2.0.0",
        "^1, ^2.0.0",
        "~1.2.0, ~2.0.0",
        "~1.2, ~2.0.0",
        "~1, ^2.0.0",
        "1.x, ^2.0.0",
        "=1.x, ^2.0.0",
        "1, ^2.0.0",
        "1.2, ^2.0.0",
        "1.x.x, ^2.0.0",
        "<2, ^2.0.0",
        ">=1.0.0 <2.0.0, ^2.0.0",
        "1.0 - 1.9, ^2.0.0",
        "^1.0.0 || ^0.9.0, ^2.0.0",
        "1.2.0-rc.1, 2.0.0"
    })
    void aRangeStaysARangeAndAnExactVersionExact(String before, String after) {
        String raised = RaisedRange.of(before, Version.of("2.0.0"));

        assertThat(raised).isEqualTo(after);
        assertThat(VersionRange.parse(raised).orElseThrow().contains(Version.of("2.0.0")))
                .isTrue();
        boolean exact = !VersionRange.parse(raised).orElseThrow().contains(Version.of("2.0.1"));
        assertThat(exact).isEqualTo(before.matches("=? ?v?\\d+\\.\\d+\\.\\d+(-.*)?"));
    }
}
