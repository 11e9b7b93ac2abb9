package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.registry.OwnFiles.Fixture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fixtures that say what is wrong with them: a comment {@code # finding: rule, rule} stands above the line of the
 * findings, and every other line is clean.
 */
class OwnFileFixturesTest {
    static List<Fixture> fixtures() {
        return OwnFiles.fixtures();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void findsWhatTheFixtureSays(Fixture fixture) {
        List<String> found = OwnFiles.findings(fixture).stream()
                .map(f -> f.place().path() + ":" + f.place().mark().line() + " "
                        + f.rule().id())
                .toList();

        assertThat(found).isEqualTo(expected(fixture));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyFindingHasAPlaceASentenceAndARemedy(Fixture fixture) {
        assertThat(OwnFiles.findings(fixture)).allSatisfy(finding -> {
            assertThat(finding.place().mark().column()).isPositive();
            assertThat(finding.message()).matches("(?s)\\S.*[^.]\\.");
            assertThat(finding.remedy()).matches("(?s)\\S.*[.?]");
        });
    }

    private static List<String> expected(Fixture fixture) {
        List<String> expected = new ArrayList<>();
        List<String> rules = List.of();
        int line = 0;
        for (String text : fixture.text().lines().toList()) {
            line++;
            if (text.strip().startsWith("# finding: ")) {
                rules = List.of(text.strip().substring("# finding: ".length()).split(", "));
                continue;
            }
            for (String rule : rules) {
                expected.add(OwnFiles.fileOf(fixture.kind()) + ":" + line + " " + rule);
            }
            rules = List.of();
        }
        return expected;
    }
}
