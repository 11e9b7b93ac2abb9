package dev.chandlery.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.registry.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredBumpTest {
    private static RequiredBump bump(String base, String changeClass) {
        return new RequiredBump(Version.of(base), ChangeClass.parse(changeClass));
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3, breaking, 2.0.0, major",
        "1.2.3, compatible, 1.3.0, minor",
        "1.2.3, internal, 1.2.4, patch",
        "1.2.3, none, 1.2.3, no part",
        "0.2.3, breaking, 0.3.0, minor",
        "0.2.3, compatible, 0.2.4, patch",
        "0.2.3, internal, 0.2.4, patch",
        "0.0.3, breaking, 0.0.4, patch",
        "0.0.3, compatible, 0.0.4, patch",
        "2.0.0-rc.1, breaking, 2.0.0, pre-release",
        "2.0.0-rc.1, internal, 2.0.0, pre-release"
    })
    void theLowestVersionFollowsTheClass(String base, String changeClass, String lowest, String part) {
        assertThat(bump(base, changeClass).lowest()).hasToString(lowest);
        assertThat(bump(base, changeClass).part()).isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3, breaking, 2.0.0, true",
        "1.2.3, breaking, 3.1.0, true",
        "1.2.3, breaking, 2.0.0-rc.1, true",
        "1.2.3, breaking, 1.3.0, false",
        "1.2.3, compatible, 1.3.0-rc.1, true",
        "1.2.3, compatible, 1.2.4, false",
        "1.2.3, compatible, 2.0.0, true",
        "1.2.3, internal, 1.2.3, false",
        "1.2.3, internal, 1.2.4, true",
        "1.2.3, none, 1.2.3, true",
        "1.2.3, none, 1.2.2, false",
        "0.2.3, breaking, 0.2.4, false",
        "0.2.3, breaking, 1.0.0, true",
        "2.0.0-rc.1, breaking, 2.0.0-rc.2, true",
        "2.0.0-rc.1, breaking, 2.0.0, true",
        "2.0.0-rc.1, breaking, 2.0.0-rc.1, false",
        "2.0.0-rc.1, breaking, 2.0.0-beta, false"
    })
    void aVersionMayFollowOrNot(String base, String changeClass, String next, boolean allowed) {
        assertThat(bump(base, changeClass).allows(Version.of(next))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.0, compatible, 1.3.0-rc.1, 1.3.0-rc.2",
        "1.2.0, breaking, 1.3.0-rc.1, 2.0.0-rc.1",
        "1.2.0, compatible, 1.3.0-beta, 1.3.0-beta.1",
        "1.2.0, breaking, 1.3.0-beta, 2.0.0-beta.1",
        "1.2.0, breaking, 1.3.0-4, 2.0.0-1",
        "1.3.0-rc.1, breaking, 1.3.0-rc.1, 1.3.0-rc.2"
    })
    void afterAPreReleaseComesAnother(String base, String changeClass, String newest, String next) {
        Version raised = bump(base, changeClass).nextPrerelease(Version.of(newest));

        assertThat(raised).hasToString(next).isGreaterThan(Version.of(newest));
        assertThat(bump(base, changeClass).allows(raised)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2.0.0, 1.2.0", "2.0.0-rc.2, 1.2.0", "1.1.5, 1.1.4", "1.1.0, 1.1.0-rc.1", "1.0.0, ''", "9.0.0, 2.1.0"})
    void aVersionFollowsTheHighestReleaseBelowIt(String version, String expected) {
        List<Version> released = List.of("1.1.4", "1.2.0", "2.0.0-rc.1", "2.1.0", "1.1.0-rc.1").stream()
                .map(Version::of)
                .toList();

        assertThat(RequiredBump.predecessor(Version.of(version), released)
                        .map(Version::toString)
                        .orElse(""))
                .isEqualTo(expected);
    }

    @Test
    void withoutReleasesNothingIsFollowed() {
        assertThat(RequiredBump.predecessor(Version.of("1.0.0"), List.of())).isEqualTo(Optional.empty());
    }
}
