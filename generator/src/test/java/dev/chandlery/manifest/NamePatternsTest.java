package dev.chandlery.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Seeded;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NamePatternsTest {
    @Test
    void aStarStandsForAnyCharacters() {
        NamePatterns patterns = new NamePatterns(List.of("legacy-*", "exact", "*-old-*"));

        assertThat(patterns.matches("legacy-")).isTrue();
        assertThat(patterns.matches("legacy-ledger")).isTrue();
        assertThat(patterns.matches("exact")).isTrue();
        assertThat(patterns.matches("a-old-b")).isTrue();
        assertThat(patterns.matches("exactly")).isFalse();
        assertThat(patterns.matches("new-legacy-x")).isFalse();
        assertThat(patterns.matches("")).isFalse();
    }

    @Test
    void noPatternMatchesNothing() {
        assertThat(new NamePatterns(List.of()).matches("")).isFalse();
    }

    @Test
    void agreesWithARegularExpression() {
        Seeded.check(500, seeded -> {
            String pattern = seeded.text(6, "ab**");
            String name = seeded.text(8, "ab");
            boolean expected = Pattern.matches(pattern.replace("*", ".*"), name);
            assertThat(new NamePatterns(List.of(pattern)).matches(name))
                    .as("%s on %s", pattern, name)
                    .isEqualTo(expected);
        });
    }
}
