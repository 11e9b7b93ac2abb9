package dev.chandlery.lint.upkeep;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class UpkeepRulesTest {
    @Test
    void aWorkflowGoesWhenItHasEnded() {
        assertFindings(Set.of("ttl-missing"), """
                kind: Workflow
                # finding: ttl-missing
                spec: {entrypoint: main}
                ---
                kind: Workflow
                # finding: ttl-missing
                spec: {entrypoint: main, ttlStrategy: {}}
                ---
                kind: Workflow
                spec: {entrypoint: main, ttlStrategy: {secondsAfterFailure: 60}}
                ---
                kind: CronWorkflow
                spec: {workflowSpec: {entrypoint: main}}
                ---
                kind: WorkflowTemplate
                metadata: {name: keeps}
                spec: {entrypoint: main}
                ---
                kind: WorkflowTemplate
                metadata: {name: goes}
                spec: {entrypoint: main, ttlStrategy: {secondsAfterCompletion: 60}}
                ---
                kind: Workflow
                # finding: ttl-missing
                spec: {workflowTemplateRef: {name: keeps}}
                ---
                kind: Workflow
                spec: {workflowTemplateRef: {name: goes}}
                ---
                kind: Workflow
                spec: {workflowTemplateRef: {name: external-build}}
                """);
    }

    @Test
    void aWorkflowThatATriggerMakesIsSeenAsFilledIn() {
        assertFindings(Set.of("ttl-missing", "pod-gc-missing"), """
                kind: Sensor
                spec:
                  triggers:
                    - template:
                        argoWorkflow:
                          operation: submit
                          source:
                            resource:
                              kind: Workflow
                              # finding: ttl-missing, pod-gc-missing
                              spec: {entrypoint: main}
                    - template:
                        argoWorkflow:
                          operation: submit
                          source:
                            resource:
                              kind: Workflow
                              # finding: pod-gc-missing
                              spec: {entrypoint: main}
                          parameters:
                            - {src: {dependencyName: d}, dest: spec.ttlStrategy.secondsAfterCompletion}
                """);
    }

    @Test
    void podsGoWhenTheyHaveEnded() {
        assertFindings(Set.of("pod-gc-missing"), """
                kind: Workflow
                # finding: pod-gc-missing
                spec:
                  entrypoint: main
                  templates:
                    - {name: main, steps: [[{name: a, template: run}]]}
                    - {name: run, container: {image: "alpine:3"}}
                ---
                kind: CronWorkflow
                spec:
                  workflowSpec:
                    entrypoint: main
                    podGC: {strategy: OnPodSuccess}
                    templates:
                      - {name: main, container: {image: "alpine:3"}}
                ---
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - {name: main, suspend: {}}
                    - {name: unused, container: {image: "alpine:3"}}
                ---
                kind: CronWorkflow
                # finding: pod-gc-missing
                spec:
                  workflowSpec:
                    entrypoint: main
                    templates:
                      - name: main
                        steps: [[{name: a, templateRef: {name: external-a, template: b}}]]
                """);
    }

    @Test
    void containersSayWhatTheyNeed() {
        assertThat(assertFindings(Set.of("resources-missing"), """
                kind: WorkflowTemplate
                metadata: {name: needs}
                spec:
                  templateDefaults:
                    script:
                      resources: {requests: {cpu: 100m, memory: 64Mi}}
                    sidecars:
                      - {name: known, resources: {limits: {cpu: 1, memory: 64Mi}}}
                  templates:
                    - name: nothing
                      container: # finding: resources-missing
                        image: alpine:3
                    - name: limits
                      container:
                        resources: {limits: {cpu: 1, memory: 64Mi}}
                    - name: most
                      container:
                        resources: {requests: {cpu: 1, memory: 64Mi}, limits: {memory: 64Mi}}
                    - name: half
                      script: {source: "", resources: {limits: {memory: 64Mi}}}
                      sidecars:
                        - {name: known}
                        # finding: resources-missing
                        - {name: unknown}
                    - name: quarter
                      # finding: resources-missing
                      script: {source: ""}
                    - name: set
                      containerSet:
                        containers:
                          - name: main # finding: resources-missing
                    - name: pod
                      podResources: {limits: {memory: 64Mi}}
                      container: {image: "alpine:3"}
                    - name: patched
                      podSpecPatch: '{"containers":[{"name":"main","resources":{"limits":{"memory":"64Mi"}}}]}'
                      container: {image: "alpine:3"}
                    - name: open
                      podSpecPatch: "{{inputs.parameters.patch}}"
                      container: {image: "alpine:3"}
                    - name: patched-otherwise
                      podSpecPatch: '{"priority": 1}'
                      container: {image: "alpine:3"} # finding: resources-missing
                    - {name: none, suspend: {}}
                """))
                .extracting(finding -> finding.message())
                .contains(
                        "Nothing says the CPU request, memory request and memory limit of template nothing.",
                        "Nothing says the memory limit of template quarter.");
    }

    @Test
    void anObjectFitsIntoTheCluster() {
        String small = "kind: ConfigMap\nmetadata: {name: data}\ndata:\n  a: " + "a".repeat(190 * 1024) + "\n";
        assertFindings(Set.of("object-too-large"), small);
        assertThat(assertFindings(
                        Set.of("object-too-large"),
                        "# finding: object-too-large\n" + small + "  b: " + "é".repeat(6_000)))
                .extracting(finding -> finding.message())
                .containsExactly("ConfigMap data has 207 KiB as JSON; from 256 KiB kubectl apply refuses it.");
    }
}
