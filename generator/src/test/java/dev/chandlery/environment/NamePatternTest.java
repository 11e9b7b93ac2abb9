package dev.chandlery.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Seeded;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NamePatternTest {
    @Test
    void matchesAsTheRegularExpressionWould() {
        Seeded.check(3_000, random -> {
            String pattern = random.text(6, "ab*");
            String name = random.text(8, "ab");
            boolean expected = Pattern.matches(pattern.replace("*", ".*"), name);
            assertThat(NamePattern.matches(pattern, name))
                    .as("%s on %s", pattern, name)
                    .isEqualTo(expected);
        });
    }

    @Test
    void isNotSlowOnManyStars() {
        assertThat(NamePattern.matches("*a".repeat(200) + "b", "a".repeat(2_000)))
                .isFalse();
    }
}
