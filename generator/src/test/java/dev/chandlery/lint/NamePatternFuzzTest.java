package dev.chandlery.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.manifest.NamePatterns;
import dev.chandlery.testing.Fuzz;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Any text is a pattern of names that says of any name whether it matches, or is refused. */
class NamePatternFuzzTest {
    private static final String NAME = "a-long-name-" + "a1".repeat(120);

    @Test
    void expressions() {
        List<String> samples =
                List.of("[a-z]([-a-z0-9]*[a-z0-9])?", "(?i)(get|put)-.{3,40}", "((a+)+)+$", "[^\\W_]{200}x{1,1000}");
        Fuzz.texts(1_000, samples, text -> {
            if (NamePattern.SHAPE.accepts(text)) {
                assertThat(NamePattern.of(text).matches(NAME)).isIn(true, false);
            }
        });
    }

    @Test
    void wildcards() {
        Fuzz.texts(
                500,
                List.of("etl-*", "*a*b*", "**"),
                text -> assertThat(new NamePatterns(List.of(text)).matches(NAME))
                        .isIn(true, false));
    }
}
