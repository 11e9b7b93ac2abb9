package dev.chandlery.lint.template;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.lint.LintRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each text is free of what all other rules of the family look for. */
class TemplateRulesTest {
    private static final Set<String> RULES = TemplateChecks.ALL.stream()
            .map(LintRule::rule)
            .map(rule -> rule.id())
            .collect(Collectors.toSet());

    @Test
    void aTemplateHasANameOfItsOwn() {
        assertThat(assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: names}
                spec:
                  templates:
                    # finding: template-name-invalid
                    - suspend: {}
                    # finding: template-name-invalid
                    - name: ""
                      suspend: {}
                    - name: build_image # finding: template-name-invalid
                      suspend: {}
                    - name: -x # finding: template-name-invalid
                      suspend: {}
                    - name: "{{workflow.name}}" # finding: template-name-invalid
                      suspend: {}
                    - name: 5-Steps
                      suspend: {}
                    - name: 5-Steps # finding: template-name-duplicate
                      steps:
                        - - name: nameless
                            inline: {suspend: {}}
                    - name: 7
                      suspend: {}
                """))
                .extracting(f -> f.message())
                .contains(
                        "A template of WorkflowTemplate names has no name.",
                        "The name build_image is not allowed for a template.",
                        "WorkflowTemplate names has another template of the name 5-Steps.");
    }

    @Test
    void aNameHasAtMost128Characters() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  templates:
                    - {name: %s, suspend: {}}
                    - {name: %s, suspend: {}} # finding: template-name-invalid
                """.formatted("a".repeat(128), "b".repeat(129)));
    }

    @Test
    void aTemplateHasOneBody() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  templateDefaults:
                    container: {image: alpine}
                  templates:
                    - name: nothing # finding: template-body-missing
                    - name: null-body # finding: template-body-missing
                      suspend:
                    - name: empty-steps
                      steps: []
                    - name: two
                      container: {image: alpine}
                      # finding: template-body-ambiguous
                      suspend: {}
                    - name: nested
                      dag:
                        tasks:
                          - name: inline-nothing
                            # finding: template-body-missing
                            inline: {inputs: {}}
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains(
                        "The template null-body has no body, so it has no type. Write suspend: {}, since a key"
                                + " without a value counts as absent.",
                        "The template two has more than one body: container, suspend. Keep one of them; make a"
                                + " template of its own of each of the others.",
                        "An inline template has no body, so it has no type. Give it one of container, script,"
                                + " containerSet, resource, http, suspend, data, plugin, steps and dag.");
    }

    @Test
    void inputsAndOutputsHaveNamesOfTheirOwn() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  templates:
                    - name: main
                      inputs:
                        parameters:
                          - name: a
                          - name: a # finding: interface-name-duplicate
                          - name: A_1-b
                          - name: a.b # finding: interface-name-invalid
                          # finding: interface-name-invalid
                          - value: nameless
                          - name: "{{inputs.parameters.a}}" # finding: interface-name-invalid
                        artifacts:
                          - {name: a, path: /a}
                          - {name: a, path: /b} # finding: interface-name-duplicate
                          - {name: "!1", path: /c} # finding: interface-name-invalid
                      outputs:
                        parameters:
                          - {name: a, value: "1"}
                          - {name: "{{inputs.parameters.a}}", value: "1"}
                          - {name: "out-{{inputs.parameters.a}}", value: "1"}
                          - {name: "out {{inputs.parameters.a}}", value: "1"} # finding: interface-name-invalid
                        artifacts:
                          - {name: a, path: /a}
                          - {name: a, path: /b} # finding: interface-name-duplicate
                          # finding: interface-name-invalid
                          - {path: /d}
                      container: {image: alpine}
                """);
    }

    @Test
    void onlyWhatRunsAContainerHasPaths() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  templates:
                    - name: leaf
                      inputs:
                        artifacts:
                          - {name: one} # finding: artifact-path-missing
                          - {name: two, path: "{{inputs.parameters.where}}"}
                          - {name: three, path: /x, from: "{{tasks.a.outputs.artifacts.b}}"} # finding: input-artifact-from
                      outputs:
                        artifacts:
                          - {name: four, s3: {key: four}} # finding: artifact-path-missing
                      script: {image: alpine, source: ls}
                    - name: steps
                      inputs:
                        artifacts:
                          - {name: one}
                          - {name: two, path: /two} # finding: artifact-path-unused
                      outputs:
                        artifacts:
                          - {name: three, from: "{{inputs.artifacts.one}}"}
                          - {name: four, path: /four} # finding: artifact-path-unused
                      steps: []
                    - name: pause
                      inputs:
                        artifacts:
                          - {name: one, path: /one} # finding: artifact-path-unused
                      suspend: {}
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b, false",
        "/a/../b, true",
        "/a/../a/b, false",
        "/a/b/../c, true",
        "/a/b/.., true",
        "/a/..b, false",
        "/../a, false",
        "../a, false",
        "a/../b, true",
        "a/b/../../a/b/c, false",
        "/tmp/{{inputs.parameters.user}}/../x, true",
    })
    void aPathStaysBelowItsFolder(String path, boolean leaves) {
        assertThat(ArtifactPathUnsafe.leaves(path)).isEqualTo(leaves);
        assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  templates:
                    - name: main
                      outputs:
                        artifacts:
                          - name: out
                            %s
                            path: "%s"
                      container: {image: alpine}
                """.formatted(leaves ? "# finding: artifact-path-unsafe" : "", path));
    }

    @Test
    void anOutputParameterHasTheSourceOfItsTemplate() {
        assertThat(assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  templates:
                    - name: leaf
                      outputs:
                        parameters:
                          - {name: a, valueFrom: {path: /a, default: x}}
                          - {name: b, value: "1"}
                          - {name: c} # finding: output-parameter-source
                          - {name: d, value: "1", valueFrom: {path: /d}} # finding: output-parameter-source
                          - {name: e, valueFrom: {default: x}} # finding: output-parameter-source
                          - {name: f, valueFrom: {path: /f, jsonPath: x}} # finding: output-parameter-source
                          - {name: g, valueFrom: {parameter: x}} # finding: output-parameter-source
                      containerSet: {containers: [{name: main, image: alpine}]}
                    - name: resource
                      outputs:
                        parameters:
                          - {name: a, valueFrom: {jsonPath: "{.a}"}}
                          - {name: b, valueFrom: {jqFilter: .a}}
                          - {name: c, valueFrom: {path: /a}} # finding: output-parameter-source
                      resource: {action: get}
                    - name: calls
                      outputs:
                        parameters:
                          - {name: a, valueFrom: {parameter: x}}
                          - {name: b, valueFrom: {expression: x}}
                          - {name: c, valueFrom: {path: /a}} # finding: output-parameter-source
                          - {name: d, valueFrom: {supplied: {}}} # finding: output-parameter-source
                      dag: {tasks: []}
                    - name: pause
                      outputs:
                        parameters:
                          - {name: a, valueFrom: {supplied: {}}}
                          - {name: b, valueFrom: {supplied: {}, expression: x}} # finding: output-parameter-source
                      suspend: {}
                    - name: http
                      outputs:
                        parameters:
                          - {name: a, valueFrom: {expression: response.body}}
                      http: {url: "http://example.org"}
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains(
                        "The output parameter c of template leaf has neither value nor valueFrom. Give it valueFrom with"
                                + " path.",
                        "The output parameter c of template calls has its value from path, which a template with dag does"
                                + " not give. Give it valueFrom with parameter or expression.",
                        "The output parameter b of template pause has more than one source: expression, supplied. Give it"
                                + " either value, or valueFrom with one source.");
    }

    @Test
    void aGlobalNameHasTheFormOfANameOrATag() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  templates:
                    - name: main
                      outputs:
                        parameters:
                          - {name: a, value: "1", globalName: my_name-1}
                          - {name: b, value: "1", globalName: my.name} # finding: global-name-invalid
                          - {name: c, value: "1", globalName: "a b {{inputs.parameters.x}}"}
                        artifacts:
                          - {name: a, path: /a, globalName: "my name"} # finding: global-name-invalid
                      container: {image: alpine}
                """);
    }

    @Test
    void timeLimitsAreForWhatRunsSomething() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  activeDeadlineSeconds: 10
                  templateDefaults: {timeout: 10m}
                  templates:
                    - name: calls
                      timeout: 10m # finding: time-limit-unsupported
                      pendingTimeout: 10m # finding: time-limit-unsupported
                      activeDeadlineSeconds: 10 # finding: time-limit-unsupported
                      parallelism: 2
                      steps: []
                    - name: pause
                      timeout: 10m # finding: time-limit-unsupported
                      parallelism: 2 # finding: parallelism-unsupported
                      activeDeadlineSeconds: 10
                      suspend: {}
                    - name: leaf
                      timeout: 10m
                      pendingTimeout: 10m
                      activeDeadlineSeconds: 0
                      parallelism: 1 # finding: parallelism-unsupported
                      container: {image: alpine}
                    - name: minus
                      activeDeadlineSeconds: -1 # finding: active-deadline-invalid
                      container: {image: alpine}
                    - name: words
                      activeDeadlineSeconds: 10m # finding: active-deadline-invalid
                      container: {image: alpine}
                    - name: tag
                      activeDeadlineSeconds: "{{inputs.parameters.seconds}}"
                      container: {image: alpine}
                """);
    }

    @Test
    void durationsAreThoseOfGo() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  podGC: {deleteDelayDuration: 30 s} # finding: duration-invalid
                  retryStrategy: {backoff: {duration: "5", maxDuration: 1m}}
                  templateDefaults:
                    timeout: 1d # finding: duration-invalid
                  templates:
                    - name: main
                      timeout: "10" # finding: duration-invalid
                      pendingTimeout: 1h30m
                      memoize: {maxAge: "5", key: a} # finding: duration-invalid
                      retryStrategy:
                        backoff:
                          duration: "2"
                          cap: 1.5h
                          maxDuration: five # finding: duration-invalid
                      containerSet:
                        retryStrategy: {retries: 2, duration: 10} # finding: duration-invalid
                        containers: [{name: one, image: alpine}]
                    - name: pause
                      suspend: {duration: 20}
                    - name: long-pause
                      suspend: {duration: 2w} # finding: duration-invalid
                    - name: tags
                      timeout: "{{inputs.parameters.timeout}}"
                      container: {image: alpine}
                """))
                .extracting(f -> f.message())
                .contains(
                        "The deleteDelayDuration 30 s of this Workflow is no duration: \" s\" is no unit of time.",
                        "The timeout 10 of template main is no duration: the number 10 has no unit.",
                        "The duration 2w of template long-pause is no duration: \"w\" is no unit of time.");
    }

    @Test
    void aRetryPolicyExists() {
        assertThat(assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  retryStrategy: {retryPolicy: anything}
                  templates:
                    - name: one
                      retryStrategy: {retryPolicy: OnFailure}
                      suspend: {}
                    - name: two
                      retryStrategy: {limit: 2, retryPolicy: onFailure} # finding: retry-policy-unknown
                      suspend: {}
                    - name: three
                      retryStrategy: {retryPolicy: ""}
                      suspend: {}
                """)).extracting(f -> f.remedy()).containsExactly("Did you mean OnFailure?");
    }

    @Test
    void numbersOfRetriesAreNumbers() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  retryStrategy: {limit: some} # finding: retry-number-invalid
                  templateDefaults:
                    retryStrategy: {limit: "2.5"} # finding: retry-number-invalid
                  templates:
                    - name: one
                      retryStrategy: {limit: 3, backoff: {duration: 1s, factor: twice}} # finding: retry-number-invalid
                      suspend: {}
                    - name: two
                      retryStrategy: {limit: "3", backoff: {duration: 1s, factor: "2"}}
                      suspend: {}
                    - name: three
                      retryStrategy: {limit: "{{inputs.parameters.limit}}"}
                      inputs: {parameters: [{name: limit, default: 1}]}
                      suspend: {}
                    - name: four
                      containerSet:
                        retryStrategy: {retries: many} # finding: retry-number-invalid
                        containers: [{name: main, image: "busybox:1"}]
                """);
    }

    @Test
    void aMetricIsWhole() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  metrics:
                    prometheus:
                      - {name: a-b}
                      # finding: metric-realtime
                      - {name: late, help: x, gauge: {value: "{{resourcesDuration.cpu}}", realtime: true}}
                  templates:
                    - name: main
                      metrics:
                        prometheus:
                          - {name: good_1, help: x, gauge: {value: "{{duration}}", realtime: true}}
                          - {name: none, help: x}
                          - {name: a-b, help: x, counter: {value: "1"}} # finding: metric-name-invalid
                          # finding: metric-name-invalid
                          - {help: x, counter: {value: "1"}}
                          - name: labels
                            help: x
                            labels:
                              - {key: good, value: x}
                              - {key: 1st, value: x} # finding: metric-name-invalid
                            counter: {value: "1"}
                          # finding: metric-incomplete
                          - {name: helpless, counter: {value: "1"}}
                          # finding: metric-incomplete
                          - {name: empty, help: x, histogram: {buckets: [1]}}
                          # finding: metric-realtime
                          - {name: late, help: x, gauge: {value: "{{resourcesDuration.cpu}}", realtime: true}}
                          - {name: end, help: x, gauge: {value: "{{resourcesDuration.cpu}}"}}
                      container: {image: alpine}
                """);
    }

    @Test
    void resourcesOfAPodAreForTemplatesThatMakeOne() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  templates:
                    - name: pod
                      resourceClaims: [{name: gpu}]
                      podResources: {limits: {cpu: 1}}
                      container: {image: alpine}
                    - name: calls
                      resourceClaims: [{name: gpu}] # finding: pod-fields-unsupported
                      steps: []
                    - name: http
                      resourceClaims: [{name: gpu}] # finding: pod-fields-unsupported
                      podResources: {limits: {cpu: 1}} # finding: pod-fields-unsupported
                      http: {url: "http://example.org"}
                """);
    }

    @Test
    void whatATextFillsInIsNotJudged() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  templates:
                    - name: outer
                      resource:
                        action: create
                        manifest: |
                          kind: Workflow
                          spec:
                            templates:
                              - name: "{{inputs.parameters.name}}"
                                inputs:
                                  parameters:
                                    - name: "{{inputs.parameters.name}}"
                                suspend: {}
                              # finding: template-name-invalid
                              - name: a_b
                                suspend: {}
                """);
    }

    @Test
    void looksAtFieldsWithTheValuesThatArgoKnows() {
        assertFindings(
                Set.of("active-deadline-invalid", "duration-invalid", "resource-action-unknown", "step-name-invalid"),
                """
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {name: values}
                spec:
                  entrypoint: main
                  arguments: {parameters: [{name: number, value: 10}, {name: word, value: a_b}, {name: make, value: create}, {name: open}]}
                  templates:
                    - name: main
                      steps:
                        - - {name: "run-{{workflow.parameters.number}}", template: a}
                          - {name: "run-{{workflow.parameters.word}}", template: b} # finding: step-name-invalid
                          - {name: "run-{{workflow.parameters.open}}", template: c}
                    - name: a
                      timeout: "{{workflow.parameters.number}}" # finding: duration-invalid
                      activeDeadlineSeconds: "{{workflow.parameters.number}}"
                      resource: {action: "{{workflow.parameters.make}}", manifest: "a: b"}
                    - name: b
                      activeDeadlineSeconds: "{{workflow.parameters.word}}" # finding: active-deadline-invalid
                      resource: {action: "{{workflow.parameters.word}}", manifest: "a: b"} # finding: resource-action-unknown
                    - name: c
                      inputs: {parameters: [{name: any, value: x}]}
                      timeout: "{{inputs.parameters.any}}"
                      activeDeadlineSeconds: "{{workflow.parameters.open}}"
                      resource: {action: "{{inputs.parameters.any}}", manifest: "a: b"}
                """);
    }
}
