package dev.chandlery.lint.variable;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class InputUnusedTest {
    private static final Set<String> RULES = Set.of("input-unused");

    @Test
    void findsInputsThatNothingNames() {
        assertThat(assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: library}
                spec:
                  podSpecPatch: '{"a": "{{inputs.parameters.patched}}"}'
                  templates:
                    - name: leaf
                      inputs:
                        parameters:
                          - name: tag
                          - name: in-brackets
                          - name: patched
                          - name: number
                          - name: condition
                          - name: not+a+name
                          - name: unused # finding: input-unused
                          - name: ta # finding: input-unused
                        artifacts: [{name: code, path: /code}]
                      retryStrategy: {expression: "asInt(inputs.parameters.number) > 1"}
                      script:
                        image: busybox
                        source: |
                          {{inputs.parameters.tag}} {{=inputs.parameters['in-brackets']}}
                          {{=inputs?.parameters?.condition == "unused"}}
                    - name: steps
                      inputs:
                        parameters: [{name: a}]
                        artifacts:
                          - name: used
                          - name: never # finding: input-unused
                      steps:
                        - - name: a
                            arguments: {artifacts: [{name: x, from: "{{inputs.artifacts.used}}"}]}
                            inline:
                              inputs:
                                parameters:
                                  - name: deep # finding: input-unused
                              container: {image: "{{inputs.parameters.a}}"}
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains(
                        "Nothing in template leaf uses its input parameter unused. Use it as inputs.parameters.unused,"
                                + " or remove it.");
    }

    @Test
    void whoReadsThemAllUsesThemAll() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: library}
                spec:
                  templates:
                    - name: json
                      inputs: {parameters: [{name: a}]}
                      container: {image: busybox, args: ["{{inputs.parameters}}"]}
                    - name: some
                      inputs: {parameters: [{name: a}]}
                      container: {image: busybox, args: ["{{=inputs.parameters[workflow.name]}}"]}
                    - name: paused
                      inputs: {parameters: [{name: approve, enum: [a, b]}]}
                      suspend: {}
                    - name: plugin
                      inputs: {parameters: [{name: a}]}
                      plugin: {hello: {}}
                """);
    }
}
