package dev.chandlery.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lints a text that says itself what must be found: {@code # finding: rule-id} stands above the line at fault, several ids
 * are separated by commas, and {@code # finding: rule-id} at the end of a line means that line. The rules under test must
 * find nothing else.
 */
public final class LintFixture {
    private static final String EXPECTED = "# finding: ";

    private LintFixture() {}

    /**
     * Asserts that the rules find exactly what the text says.
     *
     * @param rules ids of the rules under test; findings of others do not count
     */
    public static List<Finding> assertFindings(Set<String> rules, String yaml) {
        return assertFindings(rules, LintSettings.DEFAULT, yaml);
    }

    /** Asserts the same under other settings. */
    public static List<Finding> assertFindings(Set<String> rules, LintSettings settings, String yaml) {
        assertThat(LintRules.ALL.stream().map(rule -> rule.id())).containsAll(rules);
        List<Finding> findings = lint(settings, yaml).stream()
                .filter(finding -> rules.contains(finding.rule().id()))
                .toList();
        assertThat(findings.stream()
                        .map(f -> f.place().mark().line() + " " + f.rule().id())
                        .sorted()
                        .toList())
                .as("%s", findings)
                .isEqualTo(expected(yaml));
        return findings;
    }

    /** Returns all findings of a text, whose own templates are the only ones that are known. */
    public static List<Finding> lint(LintSettings settings, String yaml) {
        LintFile file = LintFile.read("test.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        List<WorkflowSyntax> workflows =
                file.objects().stream().flatMap(o -> o.workflow().stream()).collect(Collectors.toList());
        return new Linter(new TemplateCatalog(workflows, name -> name.startsWith("external-")), settings).lint(file);
    }

    private static List<String> expected(String yaml) {
        List<String> lines = Arrays.asList(yaml.split("\n", -1));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int at = lines.get(i).indexOf(EXPECTED);
            if (at >= 0) {
                boolean alone =
                        lines.get(i).isBlank() || lines.get(i).substring(0, at).isBlank();
                int line = alone ? i + 2 : i + 1;
                for (String id : lines.get(i).substring(at + EXPECTED.length()).split(",")) {
                    expected.add(line + " " + id.strip());
                }
            }
        }
        Collections.sort(expected);
        return expected;
    }
}
