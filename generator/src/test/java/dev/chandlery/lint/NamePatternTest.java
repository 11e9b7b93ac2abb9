package dev.chandlery.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.registry.schema.Report;
import dev.chandlery.yaml.YamlScalar;
import org.junit.jupiter.api.Test;

class NamePatternTest {
    private static boolean isPattern(String text) {
        return NamePattern.SHAPE
                .check(YamlScalar.string(text), "names", new Report("chandlery.yaml"))
                .isPresent();
    }

    @Test
    void aPatternMatchesWholeNames() {
        assertThat(NamePattern.of("[a-z]+").matches("git")).isTrue();
        assertThat(NamePattern.of("[a-z]+").matches("git-clone")).isFalse();
        assertThat(NamePattern.of("a|ab").matches("ab")).isTrue();
    }

    @Test
    void whatIsNoPatternOfRe2IsRefused() {
        assertThat(isPattern("[a-z]{1,63}")).isTrue();
        assertThat(isPattern("(get|put)-[a-z]+")).isTrue();
        assertThat(isPattern("[a-z")).isFalse();
        assertThat(isPattern("(a)\\1")).isFalse();
        assertThat(isPattern("(?=a)b")).isFalse();
        assertThat(isPattern("a{5000}")).isFalse();
        assertThat(isPattern("((a{900}){900}){900}")).isFalse();
        assertThat(isPattern("(".repeat(150) + "a" + ")".repeat(40))).isFalse();
    }

    @Test
    void noPatternIsSlow() {
        assertThat(NamePattern.of("(a*)*b").matches("a".repeat(300))).isFalse();
        assertThat(NamePattern.of("(a|aa)+").matches("a".repeat(4000) + "b")).isFalse();
        assertThat(NamePattern.of("(((((|)*)*)*)*)*x").matches("y".repeat(300))).isFalse();
    }
}
