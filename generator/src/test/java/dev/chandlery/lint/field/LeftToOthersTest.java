package dev.chandlery.lint.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.lint.LintFixture;
import dev.chandlery.lint.LintSettings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftToOthersTest {
    @ParameterizedTest
    @ValueSource(strings = {"3.7", "4.1"})
    void aMistakeIsFoundOnceInEveryVersion(String version) {
        List<Finding> findings = LintFixture.lint(new LintSettings(version, Set.of()), """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: twice}
                spec:
                  templates:
                    - name: template_name
                      suspend: {}
                    - name: "{{workflow.name}}"
                      suspend: {}
                    - name: main
                      inputs:
                        parameters:
                          - name: a.b
                          - default: nameless
                        artifacts:
                          - {name: a, path: /a, git: {revision: main}}
                      outputs:
                        parameters:
                          - {name: a b, value: "1"}
                      metrics:
                        prometheus:
                          - {name: a-b, help: "", counter: {value: ""}}
                      retryStrategy: {retryPolicy: always}
                      resource:
                        action: creat
                        manifest: "kind: A"
                    - name: pod
                      initContainers:
                        - {image: "alpine:3.23"}
                      script: {source: ls}
                    - name: steps
                      steps:
                        - - name: a_b
                            template: pod
                            arguments: {parameters: [{name: a.b, value: x}]}
                    - name: tasks
                      dag:
                        tasks:
                          - {template: pod}
                    - name: empty
                      dag: {tasks: []}
                    - name: absent
                      dag: {}
                """).stream()
                .filter(Finding::isError)
                .toList();
        assertThat(findings)
                .extracting(f -> f.place().mark().line() + " " + f.rule().id())
                .containsExactly(
                        "6 template-name-invalid",
                        "8 template-name-invalid",
                        "13 interface-name-invalid",
                        "14 interface-name-invalid",
                        "16 artifact-location-incomplete",
                        "19 interface-name-invalid",
                        "22 metric-incomplete",
                        "22 metric-name-invalid",
                        "22 metric-incomplete",
                        "23 retry-policy-unknown",
                        "25 resource-action-unknown",
                        "29 container-name-invalid",
                        "30 image-missing",
                        "33 step-name-invalid",
                        "35 argument-name-invalid",
                        "39 step-name-missing",
                        "41 dag-empty",
                        "43 dag-empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.7", "4.1"})
    void whatOnlyTheApiServerRefusesIsStillFound(String version) {
        List<String> found =
                LintFixture.lint(new LintSettings(version, Set.of()), """
                apiVersion: argoproj.io/v1alpha1
                kind: CronWorkflow
                metadata: {name: strict}
                spec:
                  schedules:
                    - "TZ=UTC 0 3 * * *"
                    - "0 0 3 * * *"
                  workflowSpec:
                    entrypoint: main
                    templates:
                      - name: main
                        outputs:
                          parameters:
                            - {name: "{{workflow.name}}", value: "1"}
                        metrics:
                          prometheus:
                            - {name: a, help: b, gauge: {realtime: false, value: "%s"}}
                        suspend: {}
                """.formatted("x".repeat(257))).stream()
                        .map(f -> f.place().mark().line() + " " + f.rule().id())
                        .toList();
        assertThat(found)
                .containsExactlyElementsOf(
                        version.equals("3.7")
                                ? List.of("7 schedule-invalid")
                                : List.of("6 field-value", "7 schedule-invalid", "14 field-tagged", "17 field-value"));
    }
}
