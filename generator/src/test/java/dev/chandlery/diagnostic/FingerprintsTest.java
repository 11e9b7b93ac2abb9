package dev.chandlery.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.yaml.Mark;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
    private static final Rule RULE = Rule.error("name-invalid", "A name is not valid.");

    private static String of(String line, Finding finding) {
        return Fingerprints.of(List.of(finding), place -> Optional.of(line)).get(0);
    }

    private static Finding at(int line) {
        return RULE.at("a.yaml", new Mark(line, 3), "Bad.", "");
    }

    @Test
    void theyDependOnRuleFileAndWordsOfTheLine() {
        String fingerprint = of("name: x", at(3));

        assertThat(fingerprint).matches("[0-9a-f]{20}:1");
        assertThat(of("    name:  x  ", at(40).withSeverity(Severity.INFO)))
                .as("moved, indented, of another severity")
                .isEqualTo(fingerprint);
        assertThat(of("name: y", at(3))).isNotEqualTo(fingerprint);
        assertThat(of("name: x", at(3).withPlace(Place.in("b.yaml", new Mark(3, 3)))))
                .isNotEqualTo(fingerprint);
        assertThat(of("name: x", Rule.error("name-long", "x").at("a.yaml", new Mark(3, 3), "Bad.", "")))
                .isNotEqualTo(fingerprint);
    }

    @Test
    void withoutALineTheMessageCounts() {
        Finding one = RULE.at(Place.file("a.yaml"), "One.", "");
        Finding two = RULE.at(Place.file("a.yaml"), "Two.", "");

        assertThat(of("", one)).isNotEqualTo(of("", two));
        assertThat(Fingerprints.of(List.of(one), SourceLines.NONE))
                .isEqualTo(Fingerprints.of(List.of(one), place -> Optional.of("")));
    }

    @Test
    void whatIsAlikeIsCounted() {
        List<String> all = Fingerprints.of(List.of(at(1), at(2), at(9)), place -> Optional.of("name: x"));

        assertThat(all).extracting(f -> f.substring(20)).containsExactly(":1", ":2", ":3");
        assertThat(all)
                .extracting(f -> f.substring(0, 20))
                .containsOnly(all.get(0).substring(0, 20));
    }
}
