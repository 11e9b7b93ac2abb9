package dev.chandlery.lint.reference;

import static dev.chandlery.lint.LintFixture.assertFindings;

import java.util.Set;
import org.junit.jupiter.api.Test;

class EntrypointRulesTest {
    private static final Set<String> RULES =
            Set.of("entrypoint-missing", "entrypoint-undefined", "templates-beside-reference");

    @Test
    void aWorkflowThatRunsHasAnEntrypoint() {
        assertFindings(RULES, """
                kind: Workflow
                # finding: entrypoint-missing
                spec:
                  templates:
                    - {name: main, suspend: {}}
                ---
                kind: CronWorkflow
                spec:
                  # finding: entrypoint-missing
                  workflowSpec:
                    entrypoint: ""
                    templates:
                      - {name: main, suspend: {}}
                ---
                kind: WorkflowTemplate
                metadata: {name: without}
                spec:
                  templates:
                    - {name: main, suspend: {}}
                ---
                kind: ClusterWorkflowTemplate
                metadata: {name: with}
                spec:
                  entrypoint: main
                  templates:
                    - {name: main, suspend: {}}
                ---
                kind: Workflow
                spec:
                  # finding: entrypoint-missing
                  workflowTemplateRef: {name: without}
                ---
                kind: Workflow
                spec:
                  entrypoint: main
                  workflowTemplateRef: {name: without}
                ---
                kind: Workflow
                spec:
                  entrypoint: mian # finding: entrypoint-undefined
                  workflowTemplateRef: {name: without}
                ---
                kind: CronWorkflow
                spec:
                  workflowSpec:
                    workflowTemplateRef: {name: with, clusterScope: true}
                ---
                kind: Workflow
                spec:
                  workflowTemplateRef: {name: external-one}
                ---
                kind: Sensor
                spec:
                  triggers:
                    - template:
                        argoWorkflow:
                          source:
                            resource:
                              kind: Workflow
                              # finding: entrypoint-missing
                              spec:
                                templates:
                                  - {name: main, suspend: {}}
                    - template:
                        k8s:
                          source:
                            resource:
                              kind: Workflow
                              spec:
                                templates:
                                  - {name: main, suspend: {}}
                          parameters:
                            - {src: {dataKey: body.what}, dest: spec.entrypoint}
                """);
    }

    @Test
    void aWorkflowTakesItsTemplatesFromOnePlace() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  workflowTemplateRef: {name: external-one}
                  # finding: templates-beside-reference
                  templates:
                    - {name: main, suspend: {}}
                ---
                kind: Workflow
                spec:
                  entrypoint: main
                  workflowTemplateRef: {name: external-one}
                  templates: []
                """);
    }
}
