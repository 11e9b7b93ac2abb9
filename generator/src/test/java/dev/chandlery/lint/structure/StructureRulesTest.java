package dev.chandlery.lint.structure;

import static dev.chandlery.lint.LintFixture.assertFindings;

import java.util.Set;
import org.junit.jupiter.api.Test;

class StructureRulesTest {
    @Test
    void everyTemplateOfAWorkflowRuns() {
        assertFindings(Set.of("template-unused"), """
                kind: Workflow
                spec:
                  entrypoint: main
                  onExit: tidy
                  hooks: {running: {template: tell, expression: "true"}}
                  templates:
                    - name: main
                      steps:
                        - - name: a
                            template: called
                            onExit: after
                            hooks: {exit: {template: hooked}}
                          - name: b
                            inline: {dag: {tasks: [{name: c, template: inner}]}}
                    - {name: called, suspend: {}}
                    - {name: after, suspend: {}}
                    - {name: hooked, suspend: {}}
                    - {name: inner, suspend: {}}
                    - {name: tidy, suspend: {}}
                    - {name: tell, suspend: {}}
                    # finding: template-unused
                    - {name: left, steps: [[{name: a, template: over}]]}
                    - name: over # finding: template-unused
                      suspend: {}
                ---
                kind: CronWorkflow
                spec:
                  workflowSpec:
                    entrypoint: main
                    templates:
                      - {name: main, steps: [[{name: a, template: main}]]}
                      # finding: template-unused
                      - {name: other, suspend: {}}
                """);
    }

    @Test
    void templatesThatOthersMayCallAreNotUnused() {
        assertFindings(Set.of("template-unused"), """
                kind: WorkflowTemplate
                metadata: {name: library}
                spec:
                  entrypoint: main
                  templates:
                    - {name: main, suspend: {}}
                    - {name: other, suspend: {}}
                ---
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - {name: main, steps: [[{name: a, template: "{{item}}", withItems: [b]}]]}
                    - {name: b, suspend: {}}
                ---
                kind: Workflow
                spec:
                  entrypoint: "{{workflow.parameters.start}}"
                  templates:
                    - {name: b, suspend: {}}
                ---
                kind: Workflow
                spec:
                  templates:
                    - {name: b, suspend: {}}
                """);
    }

    @Test
    void whatIsNeededComesFirst() {
        assertFindings(Set.of("reference-forward"), """
                kind: WorkflowTemplate
                metadata: {name: early}
                spec: {templates: [{name: main, suspend: {}}]}
                ---
                kind: Workflow
                metadata: {name: run}
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      steps:
                        - - {name: a, templateRef: {name: early, template: main}}
                        # finding: reference-forward
                        - - {name: b, templateRef: {name: late, template: main}}
                        - - {name: c, templateRef: {name: late, template: main}}
                        - - {name: d, templateRef: {name: late, template: main, clusterScope: true}}
                        - - {name: e, templateRef: {name: elsewhere, template: main}}
                ---
                kind: WorkflowTemplate
                metadata: {name: late}
                spec:
                  templates:
                    - {name: main, dag: {tasks: [{name: a, templateRef: {name: mutual, template: main}}]}}
                ---
                kind: WorkflowTemplate
                metadata: {name: mutual}
                spec:
                  templates:
                    - {name: main, dag: {tasks: [{name: a, when: "x", templateRef: {name: late, template: main}}]}}
                ---
                kind: Workflow
                # finding: reference-forward
                spec: {workflowTemplateRef: {name: last}}
                ---
                kind: WorkflowTemplate
                metadata: {name: last}
                """);
    }
}
