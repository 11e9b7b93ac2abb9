package dev.chandlery.lint.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.TextEdit;
import dev.chandlery.lint.LintFixture;
import dev.chandlery.lint.LintSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependenciesFixTest {
    private static final String BEFORE = """
            kind: WorkflowTemplate
            metadata: {name: fixes}
            spec:
              templates:
                - name: main
                  dag:
                    tasks:
                      - {name: a, template: leaf}
                      - {name: b, template: leaf, depends: a}
            """;

    @Test
    void writesDependsInThePlaceOfAListInBrackets() {
        assertThat(fixed("          - {name: c, dependencies: [a, 'b' ], template: leaf} # both\n"))
                .contains("          - {name: c, depends: \"a && b\", template: leaf} # both\n");
    }

    @Test
    void writesDependsInThePlaceOfAListOfLines() {
        assertThat(fixed("""
                      - name: c # the third
                        dependencies:
                          - a

                          - "b"   # the second
                        template: leaf
            """)).contains("""
                      - name: c # the third
                        depends: "a && b"   # the second
                        template: leaf
            """);
    }

    @Test
    void writesDependsInThePlaceOfAListThatIsNotIndented() {
        assertThat(fixed("""
                      - template: leaf
                        dependencies:
                        - a
                        name: c
            """)).contains("""
                      - template: leaf
                        depends: "a"
                        name: c
            """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "          - {name: c, dependencies: [a], depends: b, template: leaf}\n",
                "          - {name: c, dependencies: [\"{{inputs.parameters.x}}\"], template: leaf}\n",
                "          - {name: c, dependencies: [&a a], template: leaf}\n",
                "          - {name: c, dependencies: [a # why\n            ], template: leaf}\n",
                "          - name: c\n            dependencies: # why\n              - a\n",
                "          - {name: c, dependencies: [a], template: leaf, continueOn: {failed: true}}\n",
            })
    void leavesAloneWhatHasNoOneRightAnswer(String task) {
        assertThat(fixed(task)).isEmpty();
    }

    /** Returns the file after the only fix, without the lines before; empty when there is no fix. */
    private static Optional<String> fixed(String task) {
        String yaml = BEFORE + task;
        List<Finding> findings = LintFixture.lint(LintSettings.DEFAULT, yaml).stream()
                .filter(finding -> finding.rule().id().equals("depends-beside-dependencies"))
                .toList();
        assertThat(findings).hasSize(1);
        return findings.get(0).onlyFix().map(fix -> apply(yaml, fix).substring(BEFORE.length()));
    }

    private static String apply(String yaml, Fix fix) {
        assertThat(fix.edits()).hasSize(1);
        TextEdit edit = fix.edits().get(0);
        List<String> lines = new ArrayList<>(List.of(yaml.split("(?<=\n)")));
        String before =
                lines.get(edit.start().line() - 1).substring(0, edit.start().column() - 1);
        String after = lines.get(edit.end().line() - 1).substring(edit.end().column() - 1);
        return String.join("", lines.subList(0, edit.start().line() - 1))
                + before
                + edit.replacement()
                + after
                + String.join("", lines.subList(edit.end().line(), lines.size()));
    }
}
