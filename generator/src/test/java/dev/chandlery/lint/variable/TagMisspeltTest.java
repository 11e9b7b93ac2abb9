package dev.chandlery.lint.variable;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TagMisspeltTest {
    private static final Set<String> RULES = Set.of("tag-misspelt");

    @Test
    void findsTagsThatArgoTakesForText() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  arguments: {parameters: [{name: day, value: x}]}
                  hooks:
                    exit: {template: leaf, arguments: {parameters: [{name: a, value: "{{worklfow.status}}"}]}} # finding: tag-misspelt
                  templates:
                    - name: main
                      steps:
                        - - {name: one, template: leaf, arguments: {parameters: [{name: a, value: "{workflow.parameters.day}}"}]}} # finding: tag-misspelt
                        - - name: two
                            template: leaf
                            withItems: [{os: linux}]
                            when: "{{step.one.outputs.result}} == x" # finding: tag-misspelt
                            # finding: tag-misspelt
                            arguments: {parameters: [{name: a, value: "{{items.os}}"}]}
                    - name: leaf
                      inputs: {parameters: [{name: a}]}
                      script:
                        image: busybox:1
                        source: |
                          # finding: tag-misspelt
                          echo {{input.parameters.a}}
                          # finding: tag-misspelt
                          echo '{"a": { inputs.parameters.a }}}'
                          # finding: tag-misspelt
                          echo {{node.nmae}}
                          # finding: tag-misspelt
                          echo {{pods.name}}
                """))
                .extracting(finding -> finding.message() + " " + finding.remedy())
                .contains(
                        "Argo does not fill in {{input.parameters.a}}: no variable begins like that. Did you mean"
                                + " inputs.parameters.a?",
                        "Argo does not fill in {workflow.parameters.day}}: one brace opens it, and two close it. Write"
                                + " {{workflow.parameters.day}}.");
    }

    @Test
    void takesTextsOfOtherProgramsAsTheyAre() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      inputs: {parameters: [{name: a}]}
                      script:
                        image: busybox:1
                        source: |
                          {{ values.name }} {{input.parameters.b}} {{step.one}} {{retries}} {{lastRetry.message}}
                          {a.b}} ${inputs.parameters.a}} {{{inputs.parameters.a}}} {inputs.parameters.b}} {node.name}
                          {{items.x}} {{inputs}} {{node.name}} {{status}} {{cronworkflow.name}}
                """);
    }
}
