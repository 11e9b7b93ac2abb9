package dev.chandlery.lint.object;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.lint.LintFixture;
import dev.chandlery.lint.LintRule;
import dev.chandlery.lint.LintSettings;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ObjectRulesTest {
    private static final Set<String> RULES =
            ObjectChecks.ALL.stream().map(LintRule::rule).map(rule -> rule.id()).collect(Collectors.toSet());

    @Test
    void aNameLeavesRoomForWhatArgoMakesOfIt() {
        String text = """
                kind: Workflow
                metadata: {name: %s}
                ---
                kind: WorkflowTemplate
                metadata: {name: %s} # finding: object-name-too-long
                ---
                kind: CronWorkflow
                metadata: {name: %s}
                ---
                kind: CronWorkflow
                metadata: {name: %s} # finding: object-name-too-long
                ---
                kind: ConfigMap
                metadata: {name: %s}
                """.formatted("a".repeat(63), "a".repeat(64), "a".repeat(52), "a".repeat(53), "A".repeat(64));
        assertThat(assertFindings(RULES, text))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains("The name " + "a".repeat(53)
                        + " has 53 characters; the limit for a CronWorkflow is 52. Shorten it by 1 characters.");
        assertThat(LintFixture.lint(LintSettings.DEFAULT.inRegistry(), text))
                .as("a registry looks at the name with its version")
                .noneMatch(finding -> finding.rule().id().equals("object-name-too-long"));
    }

    @Test
    void aNameIsADnsSubdomain() {
        assertFindings(RULES, """
                kind: Workflow
                metadata: {name: build.of-9} # the dot is allowed
                ---
                kind: Workflow
                metadata: {name: Build} # finding: object-name-invalid
                ---
                kind: WorkflowEventBinding
                metadata: {name: a_b} # finding: object-name-invalid
                ---
                kind: Workflow
                metadata: {name: a..b} # finding: object-name-invalid
                ---
                kind: Workflow
                metadata: {generateName: build-}
                ---
                kind: Workflow
                metadata: {generateName: Build-} # finding: object-name-invalid
                ---
                kind: Workflow
                metadata: {name: "{{ .Release.Name }}"}
                ---
                kind: Workflow
                spec: {}
                """);
    }

    @Test
    void aLongNameIsNoBurden() {
        String hostile = "a.".repeat(200_000);
        assertFindings(RULES, """
                kind: Workflow
                # finding: object-name-too-long
                metadata: {name: %s}
                ---
                kind: Workflow
                # finding: object-name-invalid
                metadata: {generateName: %s}
                """.formatted(hostile, hostile));
    }

    @Test
    void aSelectorOfPodsIsOneOfKubernetes() {
        assertThat(assertFindings(RULES, """
                kind: CronWorkflow
                spec:
                  workflowSpec:
                    podGC:
                      labelSelector:
                        matchLabels:
                          example.org/a: b
                          empty: ""
                          "a b": c # finding: pod-gc-selector
                          b: "c d" # finding: pod-gc-selector
                        matchExpressions:
                          - {key: a, operator: In, values: [b, ""]}
                          - {key: a, operator: DoesNotExist}
                          - {key: a, operator: Equals, values: [b]} # finding: pod-gc-selector
                          - {key: a, operator: NotIn} # finding: pod-gc-selector
                          - {key: a, operator: Exists, values: [b]} # finding: pod-gc-selector
                          - {key: -a, operator: Exists} # finding: pod-gc-selector
                          - {key: a, operator: In, values: [-b]} # finding: pod-gc-selector
                          - {operator: Exists} # finding: pod-gc-selector
                          - {key: a} # finding: pod-gc-selector
                """))
                .extracting(f -> f.message())
                .contains(
                        "An expression of the labelSelector of podGC has the operator Equals, which does not exist.",
                        "An expression of the labelSelector of podGC has no values for NotIn.",
                        "An expression of the labelSelector of podGC has values, but is of the operator Exists.",
                        "An expression of the labelSelector of podGC has the value -b, which no label can have.");
    }

    @Test
    void aPluginIsWhole() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                metadata: {name: plugged}
                spec:
                  executorPlugins:
                    - metadata: {name: good}
                      spec:
                        sidecar:
                          container:
                            name: good
                            ports: [{containerPort: 80}]
                            resources: {requests: {cpu: 1}, limits: {cpu: 1}}
                            securityContext: {runAsNonRoot: true}
                    # finding: executor-plugin-incomplete
                    - metadata: {name: bad}
                      spec:
                        sidecar:
                          container:
                            name: bad
                            ports: []
                            resources: {requests: {cpu: 1}}
                            securityContext: {}
                    # finding: executor-plugin-incomplete
                    - {}
                """))
                .extracting(f -> f.message())
                .containsExactlyInAnyOrder(
                        "The executor plugin bad of Workflow plugged lacks ports, resources.limits.",
                        "An executor plugin of Workflow plugged lacks metadata.name, ports, resources.requests,"
                                + " resources.limits, securityContext.");
    }

    @Test
    void aPodAsAWholeHasFewResources() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  podResources:
                    requests: {cpu: 1, memory: 1Gi, hugepages-2Mi: 4Mi}
                    limits:
                      ephemeral-storage: 1Gi # finding: pod-resources-unsupported
                    claims: [{name: gpu}] # finding: pod-resources-unsupported
                  templates:
                    - name: main
                      podResources:
                        limits:
                          nvidia.com/gpu: 1 # finding: pod-resources-unsupported
                        claims: []
                      container: {image: alpine}
                """);
    }
}
