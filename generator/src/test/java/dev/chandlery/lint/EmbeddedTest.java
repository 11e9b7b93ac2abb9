package dev.chandlery.lint;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class EmbeddedTest {
    private static final Set<String> RULES = Set.of("template-undefined", "entrypoint-undefined");

    @Test
    void looksIntoTheObjectsThatATriggerMakes() {
        assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: Sensor
                metadata: {name: files}
                spec:
                  triggers:
                    - template:
                        name: made
                        argoWorkflow:
                          operation: submit
                          source:
                            resource:
                              apiVersion: argoproj.io/v1alpha1
                              kind: Workflow
                              spec:
                                entrypoint: mian # finding: entrypoint-undefined
                                templates:
                                  - name: main
                                    suspend: {}
                    - template:
                        name: stopped
                        argoWorkflow:
                          operation: stop
                          source:
                            resource: {kind: Workflow, spec: {entrypoint: mian}}
                    - template:
                        name: another
                        k8s:
                          operation: create
                          source:
                            resource: {kind: ConfigMap, spec: {entrypoint: mian}}
                """);
    }

    @Test
    void looksIntoTheObjectsThatAResourceTemplateMakes() {
        assertThat(assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: outer}
                spec:
                  templates:
                    - name: make
                      inputs: {parameters: [{name: which}, {name: words}]}
                      resource:
                        action: create
                        manifest: |
                          apiVersion: argoproj.io/v1alpha1
                          kind: Workflow
                          metadata:
                            labels: {{inputs.parameters.labels}}
                          spec:
                            entrypoint: {{inputs.parameters.which}}
                            # finding: entrypoint-undefined
                            onExit: tidy
                            templates:
                              - name: greet
                                steps:
                                  - - name: say
                                      # finding: template-undefined
                                      template: gret
                                  - - name: say-{{=asInt(inputs.parameters.words) + 1}}
                                      template: "{{inputs.parameters.which}}-late"
                    - name: remove
                      resource:
                        action: delete
                        manifest: |
                          kind: Workflow
                          spec: {entrypoint: mian}
                    - name: inner
                      steps:
                        - - name: made
                            inline:
                              resource:
                                action: create
                                # finding: entrypoint-undefined
                                manifest: "kind: Workflow\\nspec: {entrypoint: main}"
                    - name: broken
                      resource:
                        action: create
                        manifest: "kind: Workflow\\nspec: {entrypoint: main"
                """))
                .extracting(finding -> finding.place().mark().column())
                .containsExactly(21, 33, 27);
    }
}
