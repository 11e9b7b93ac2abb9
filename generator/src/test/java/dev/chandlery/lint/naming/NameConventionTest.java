package dev.chandlery.lint.naming;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.lint.LintSettings;
import dev.chandlery.lint.RuleOptions;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NameConventionTest {
    private static final Set<String> RULES = Set.of("name-convention");

    private static LintSettings settings(Map<String, String> patterns) {
        TreeMap<String, YamlScalar> values = new TreeMap<>();
        patterns.forEach((option, pattern) -> values.put(option, YamlScalar.string(pattern)));
        return new LintSettings(
                "", Set.of(), new TreeMap<>(Map.of("name-convention", new RuleOptions(YamlMapping.of(values)))));
    }

    @Test
    void everyKindOfNameHasAPattern() {
        String kebab = "[a-z][a-z0-9-]*";
        assertThat(assertFindings(
                                RULES,
                                settings(Map.of(
                                        "objects", kebab,
                                        "templates", kebab,
                                        "steps", kebab,
                                        "parameters", "[a-z][a-z0-9_]*",
                                        "artifacts", kebab)),
                                """
                        kind: WorkflowTemplate
                        metadata:
                          name: Etl # finding: name-convention
                        spec:
                          arguments:
                            parameters:
                              - name: some-number # finding: name-convention
                              - name: some_number
                          templates:
                            - name: Main # finding: name-convention
                              inputs:
                                parameters: [{name: a_b}]
                                artifacts:
                                  - name: In # finding: name-convention
                              outputs:
                                parameters:
                                  - {name: a-b} # finding: name-convention
                              steps:
                                - - name: One # finding: name-convention
                                    template: graph
                                - - name: two
                                    inline:
                                      inputs:
                                        parameters:
                                          - name: X # finding: name-convention
                                      suspend: {}
                            - name: graph
                              dag:
                                tasks:
                                  - name: A_B # finding: name-convention
                                    template: "{{x}}"
                        """)
                        .get(0)
                        .message())
                .isEqualTo("The name of the WorkflowTemplate Etl does not match [a-z][a-z0-9-]*.");
    }

    @Test
    void withoutOptionsThereIsNoConvention() {
        String yaml = """
                kind: WorkflowTemplate
                metadata: {name: Etl}
                spec:
                  templates:
                    - {name: Main_A, inputs: {parameters: [{name: X}]}, suspend: {}}
                """;

        assertFindings(RULES, yaml);
        assertFindings(RULES, settings(Map.of("steps", "x")), yaml);
    }
}
