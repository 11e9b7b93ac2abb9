package dev.chandlery.lint.variable;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CalleeVariableMissingTest {
    private static final Set<String> RULES = Set.of("callee-variable-missing");

    private static final String LIBRARY = """
            kind: WorkflowTemplate
            metadata: {name: library, labels: {team: a}}
            spec:
              entrypoint: main
              onExit: report
              arguments: {parameters: [{name: env, value: dev}]}
              templates:
                - name: main
                  steps: [[{name: a, template: leaf}]]
                - name: leaf
                  suspend: {duration: "{{workflow.parameters.env}} {{workflow.name}} {{workflow.status}}"}
                - name: report
                  suspend: {duration: "{{workflow.failures}}"}
                - name: owned
                  suspend: {duration: "{{workflow.labels.team}}"}
            ---
            """;

    @Test
    void findsCallsOfTemplatesThatNeedWhatTheWorkflowLacks() {
        assertThat(assertFindings(RULES, LIBRARY + """
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      dag:
                        tasks:
                          - name: far
                            # finding: callee-variable-missing
                            templateRef: {name: library, template: main}
                          - {name: owned, templateRef: {name: library, template: owned}} # finding: callee-variable-missing
                ---
                kind: WorkflowTemplate
                metadata: {name: other}
                spec:
                  templates:
                    - name: main
                      steps:
                        - - {name: may, templateRef: {name: library, template: main}}
                          - {name: never, templateRef: {name: library, template: owned}} # finding: callee-variable-missing
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains(
                        "The template leaf of WorkflowTemplate library, which the task far of template main runs, names"
                                + " {{workflow.parameters.env}}, and this Workflow has no such variable. Add the parameter to"
                                + " spec.arguments.parameters, or let the template take it as an input.");
    }

    @Test
    void whatTheWorkflowHasIsFine() {
        assertFindings(RULES, LIBRARY + """
                kind: Workflow
                metadata: {labels: {team: b}}
                spec:
                  entrypoint: main
                  onExit: exit
                  arguments: {parameters: [{name: env, value: prod}]}
                  templates:
                    - name: main
                      steps:
                        - - {name: a, templateRef: {name: library, template: main}}
                          - {name: b, templateRef: {name: library, template: owned}}
                          - {name: c, templateRef: {name: external-x, template: owned}}
                          - {name: d, templateRef: {name: library, template: report}} # finding: callee-variable-missing
                    - name: exit
                      steps: [[{name: a, templateRef: {name: library, template: report}}]]
                """);
    }

    @Test
    void aWorkflowThatIsMadeOfATemplateHasItsParametersAndNotItsLabels() {
        assertThat(assertFindings(RULES, LIBRARY + """
                kind: Workflow
                spec:
                  # finding: callee-variable-missing
                  workflowTemplateRef: {name: library}
                """))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo(
                                "The template owned of WorkflowTemplate library names {{workflow.labels.team}}, and this"
                                        + " Workflow has no such variable."));
    }
}
