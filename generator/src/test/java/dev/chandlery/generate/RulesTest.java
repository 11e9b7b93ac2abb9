package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RulesTest {
    /** Above the list in docs/findings.md, which ends the section. */
    private static final String LIST = "<!-- not suppressible -->\n";

    @Test
    void thePageListsWhatCannotBeSuppressed() throws IOException {
        String expected = Rules.ALL.stream()
                .filter(rule -> rule.severity() == Severity.ERROR && !Rules.SUPPRESSIBLE.contains(rule.id()))
                .map(Rule::id)
                .map(id -> "[`" + id + "`](rules/" + id + ".md)")
                .collect(Collectors.joining(",\n", "\n", ".\n"));
        String page = Files.readString(Golden.projectRoot().resolve("docs/findings.md"));
        int start = page.indexOf(LIST) + LIST.length();
        int end = page.indexOf("\n## ", start);

        Golden.assertEqualPage(
                "docs/findings.md", page.substring(0, start) + expected + (end < 0 ? "" : page.substring(end)));
    }

    @Test
    void whatMakesAFileUnreadableCannotBeSuppressed() {
        assertThat(Rules.SUPPRESSIBLE)
                .doesNotContain("yaml-syntax", "key-unknown", "object-duplicate", "suppression-unused")
                .contains("entrypoint-undefined", "secret-in-git", "version-missing");
    }
}
