package dev.chandlery.lint.step;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepRulesTest {
    private static final Set<String> RULES = Set.of(
            "step-name-missing",
            "step-name-invalid",
            "step-name-duplicate",
            "loop-ambiguous",
            "sequence-ambiguous",
            "sequence-incomplete",
            "sequence-invalid",
            "hook-expression-missing");

    @Test
    void namesArePresentAllowedAndUnique() {
        List<Finding> findings = assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: names}
                spec:
                  templates:
                    - name: main
                      inputs: {parameters: [{name: which}]}
                      steps:
                        - - {name: one, template: leaf}
                          - {template: leaf} # finding: step-name-missing
                          - {name: "", template: leaf} # finding: step-name-missing
                        - []
                        - - {name: one, template: leaf} # finding: step-name-duplicate
                          - {name: a.b, template: leaf} # finding: step-name-invalid
                          - {name: a_b, template: leaf} # finding: step-name-invalid
                          - {name: -a, template: leaf} # finding: step-name-invalid
                          - {name: 1, template: leaf}
                          - {name: "run-{{inputs.parameters.which}}", template: leaf}
                          - {name: "{{=1 + 1}}", template: leaf}
                          - {name: "{{item}}", template: leaf} # finding: step-name-invalid
                    - name: graph
                      dag:
                        tasks:
                          - {template: leaf} # finding: step-name-missing
                          - {name: one, template: leaf}
                          - {name: one, template: leaf} # finding: step-name-duplicate
                          - name: a b # finding: step-name-invalid
                            inline:
                              steps:
                                - - {name: one, template: leaf}
                                  - {name: o!e, template: leaf} # finding: step-name-invalid
                    - {name: leaf, suspend: {}}
                    - name: make
                      resource:
                        action: create
                        manifest: |
                          kind: Workflow
                          spec:
                            templates:
                              - name: main
                                steps:
                                  - - {name: "{{inputs.parameters.name}}", template: leaf}
                                    - {name: "{{which}}", template: leaf}
                                    - {name: a/b, template: leaf} # finding: step-name-invalid
                """);
        assertThat(findings.get(0).message()).isEqualTo("A step of template main has no name.");
        assertThat(findings.get(2).message())
                .isEqualTo("The name one is already that of the step on line 8 of template main.");
    }

    @Test
    void aLoopIsOfOneKind() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: loops}
                spec:
                  templates:
                    - name: main
                      steps:
                        - - {name: items, template: leaf, withItems: [1, two, {a: b}, [c], true, null]}
                          - {name: none, template: leaf, withItems: [], withParam: "", withSequence: {count: 1}}
                          - name: two
                            template: leaf
                            withParam: "[1]"
                            # finding: loop-ambiguous
                            withSequence: {count: 1}
                    - name: graph
                      dag:
                        tasks:
                          - name: three
                            template: leaf
                            withSequence: {count: 1}
                            withItems: [1]
                            withParam: "[1]" # finding: loop-ambiguous
                    - {name: leaf, suspend: {}}
                """);
    }

    @Test
    void aSequenceHasOneEndAndNumbers() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: sequences}
                spec:
                  templates:
                    - name: main
                      steps:
                        - - {name: a, template: leaf, withSequence: {start: 5, end: "1"}}
                          - {name: b, template: leaf, withSequence: {count: "{{inputs.parameters.n}}", format: "%02d"}}
                          - {name: c, template: leaf, withSequence: {count: 1, end: 2}} # finding: sequence-ambiguous
                          - {name: d, template: leaf, withSequence: {start: 1}} # finding: sequence-incomplete
                          - {name: e, template: leaf, withSequence: {count: 1.5}} # finding: sequence-invalid
                          - name: f
                            template: leaf
                            withSequence:
                              start: one # finding: sequence-invalid
                              end: -3
                    - {name: leaf, suspend: {}}
                """);
    }

    @Test
    void aHookSaysWhenItRuns() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: hooks}
                spec:
                  hooks:
                    exit: {template: leaf}
                    running: {template: leaf, expression: workflow.status == "Running"}
                    # finding: hook-expression-missing
                    failed: {template: leaf}
                  templates:
                    - name: main
                      steps:
                        - - name: one
                            template: leaf
                            hooks:
                              exit: {template: leaf}
                              # finding: hook-expression-missing
                              other: {template: leaf, expression: ""}
                    - name: graph
                      dag:
                        tasks:
                          - name: one
                            template: leaf
                            hooks:
                              # finding: hook-expression-missing
                              other: {template: leaf}
                    - {name: leaf, suspend: {}}
                """);
    }
}
