package dev.chandlery.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Fuzz;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Any text has comments that suppress findings, or findings inside it about them. */
class SuppressionsFuzzTest {
    private static final Set<String> RULES = Set.of("image-missing", "ttl-missing");

    @Test
    void comments() {
        List<String> samples =
                List.of("""
                # chandlery:ignore-file ttl-missing: kept for the audit
                kind: Workflow
                spec:
                  # chandlery:ignore image-missing, ttl-missing: see below
                  source: |
                    # chandlery:ignore image-missing: text
                  x: y # chandlery:ignore image-missing: why
                """, "a: \"b # c\" # chandlery:ignore a\r\n# chandlery:ignored x: y\n# chandlery:ignore : z\n");
        Fuzz.texts(500, samples, text -> {
            Suppressions suppressions = Suppressions.in("a.yaml", text);
            int lines = text.split("\r\n|\r|\n", -1).length;
            assertThat(suppressions.settle(suppressions.findings(), new TreeSet<>(RULES), RULES))
                    .allMatch(finding -> finding.place().mark().line() <= lines);
        });
    }
}
