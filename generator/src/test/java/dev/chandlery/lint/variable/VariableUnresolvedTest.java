package dev.chandlery.lint.variable;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.lint.LintFixture;
import dev.chandlery.lint.LintSettings;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VariableUnresolvedTest {
    private static final Set<String> RULES = Set.of("variable-unresolved");

    @Test
    void knowsInputsAndPathsOfLeaves() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      inputs:
                        parameters: [{name: message, value: a}, {name: other, default: "{{inputs.parameters.message}}"}]
                        artifacts: [{name: code, path: /code}]
                      outputs:
                        artifacts: [{name: result, path: /result}]
                      container:
                        image: "busybox:{{inputs.parameters.mesage}}" # finding: variable-unresolved
                        args:
                          - "{{ inputs.parameters.message }} {{inputs.parameters}} {{pod.name}}"
                          - "{{inputs.artifacts.code.path}} {{outputs.artifacts.result.path}} {{outputs.what.ever}}"
                          - "{{inputs.artifacts.cod.path}}" # finding: variable-unresolved
                          - "{{pod.nam}}" # finding: variable-unresolved
                          - "{{steps.a.status}}" # finding: variable-unresolved
                          - "{{item.key}}" # finding: variable-unresolved
                          - "{{item}} {{retries}} {{ .Values.x }} {{ jinja }} {{lastRetry.exitCode}} {{node.name}}"
                          - "{{steps.name}} {{tasks.name-x.status}}"
                    - name: paused
                      inputs:
                        artifacts: [{name: code}]
                      suspend: {duration: "{{inputs.artifacts.code.path}}"} # finding: variable-unresolved
                    - name: fetch
                      http: {url: "https://example.com/{{pod.name}}"} # finding: variable-unresolved
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains(
                        "The tag {{inputs.parameters.mesage}} cannot be filled in: template main declares no"
                                + " inputs.parameters.mesage. Did you mean inputs.parameters.message?",
                        "The tag {{inputs.artifacts.cod.path}} cannot be filled in: template main declares no"
                                + " inputs.artifacts.cod.path. Did you mean inputs.artifacts.code.path?",
                        "The tag {{pod.nam}} cannot be filled in: nothing of that name is filled in there."
                                + " Did you mean pod.name?");
    }

    @Test
    void underlinesTheName() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      script:
                        image: busybox
                        source: |
                          first
                          # finding: variable-unresolved
                          echo {{ inputs.parameters.a }} {{workflow.name}}
                """))
                .extracting(f -> f.place().mark())
                .extracting(Object::toString)
                .containsExactly("Mark[line=11, column=19, width=19]");
    }

    @Test
    void stepsKnowWhatRanBeforeThem() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      steps:
                        - - name: first
                            template: run
                            arguments:
                              parameters:
                                - {name: text, value: "{{steps.first.status}}"}
                                # finding: variable-unresolved
                                - {name: text, value: "{{steps.first.outputs.result}}"}
                                - {name: text, value: "{{steps.second.status}}"} # finding: variable-unresolved
                          - name: beside
                            template: run
                            when: "{{steps.first.outputs.result}} == x"
                        - - name: second
                            template: run
                            when: "{{steps.first.exitCode}} == 0 && {{steps.first.id}} != {{steps.first.startedAt}}"
                            arguments:
                              parameters:
                                - {name: text, value: "{{steps.first.outputs.parameters.count}}"}
                                # finding: variable-unresolved
                                - {name: text, value: "{{steps.first.outputs.parameters.cuont}}"}
                                - {name: text, value: "{{steps.frist.status}}"} # finding: variable-unresolved
                                - {name: text, value: "{{steps.first.ip}}"} # finding: variable-unresolved
                                - {name: text, value: "{{steps.first}}"} # finding: variable-unresolved
                                # finding: variable-unresolved
                                - {name: text, value: "{{steps.first.outputs.parameters}}"}
                                - {name: text, value: "{{tasks.first.status}}"} # finding: variable-unresolved
                          - name: with-hook
                            template: run
                            hooks:
                              exit:
                                template: run
                                arguments:
                                  parameters: [{name: text, value: "{{steps.with-hook.outputs.result}}"}]
                      outputs:
                        parameters:
                          - {name: a, valueFrom: {parameter: "{{steps.second.outputs.result}}"}}
                          # finding: variable-unresolved
                          - {name: b, valueFrom: {parameter: "{{steps.third.outputs.result}}"}}
                    - name: run
                      inputs:
                        parameters: [{name: text, default: ""}]
                      outputs:
                        parameters: [{name: count, valueFrom: {path: /count}}]
                      container: {image: busybox}
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains(
                        "The tag {{steps.first.outputs.result}} cannot be filled in: step first is not over there."
                                + " Correct the name, or add what it names.",
                        "The tag {{steps.second.status}} cannot be filled in: step second runs later. Correct the name,"
                                + " or add what it names.",
                        "The tag {{steps.frist.status}} cannot be filled in: template main has no step frist. Did you"
                                + " mean steps.first.status?",
                        "The tag {{steps.first}} cannot be filled in: step first has no value of its own."
                                + " Correct the name, or add what it names.");
    }

    @Test
    void tasksKnowTheOutputsOfAllAndTheStatusOfThoseTheyWaitFor() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      inputs:
                        parameters: [{name: target, value: a}]
                      dag:
                        target: "{{inputs.parameters.target}} {{inputs.parameters.tarrget}}" # finding: variable-unresolved
                        tasks:
                          - name: a
                            template: run
                            arguments:
                              parameters:
                                - {name: text, value: "{{tasks.b.outputs.result}}"}
                                - {name: text, value: "{{tasks.b.status}}"} # finding: variable-unresolved
                                - {name: text, value: "{{tasks.a.status}}"} # finding: variable-unresolved
                                - {name: text, value: "{{steps.b.status}}"} # finding: variable-unresolved
                          - name: b
                            template: run
                            depends: a.Succeeded || a.Failed
                            when: "{{tasks.a.status}} == Succeeded"
                          - name: c
                            template: run
                            depends: b
                            when: "{{tasks.a.status}} == {{tasks.hooked.status}}"
                          - name: hooked
                            template: quiet
                            depends: c
                            hooks:
                              exit: {template: run, arguments: {parameters: [{name: text, value: "{{tasks.hooked.status}}"}]}}
                          - name: last
                            template: run
                            depends: hooked
                            when: "{{tasks.hooked.outputs.result}} == 1" # finding: variable-unresolved
                      outputs:
                        parameters:
                          - {name: a, valueFrom: {parameter: "{{tasks.b.outputs.result}}"}}
                          - {name: b, value: "{{tasks.hooked.status}}"}
                          - {name: c, value: "{{tasks.c.status}}"} # finding: variable-unresolved
                    - name: run
                      inputs:
                        parameters: [{name: text, default: ""}]
                      container: {image: busybox}
                    - name: quiet
                      suspend: {}
                """);
    }

    @Test
    void loopsHaveItems() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      steps:
                        - - name: maps
                            template: run
                            withItems: [{image: a, tag: b}, {image: c, digest: d}]
                            when: "{{item.image}} {{item.tag}} {{item.digest}} {{item.tga}}" # finding: variable-unresolved
                        - - name: later
                            template: run
                            when: "{{item.image}} == {{steps.maps.outputs.parameters}}"
                        - - name: lists
                            template: run
                            withItems: [[1, 2], [3]]
                            when: "{{item.[1]}} == {{item.[2]}}" # finding: variable-unresolved
                    - name: tasks
                      dag:
                        tasks:
                          - name: any
                            template: run
                            withParam: "{{inputs.parameters.list}}"
                            when: "{{item.what.ever}}"
                          - name: counted
                            template: run
                            withSequence: {count: 3}
                            when: "{{item}} == {{item.x}}" # finding: variable-unresolved
                          - name: alone
                            template: run
                            depends: counted && any
                            # finding: variable-unresolved
                            when: "{{tasks.any.outputs.parameters}} == {{tasks.counted.outputs.parameters}}"
                      inputs:
                        parameters: [{name: list}]
                    - name: run
                      container: {image: busybox}
                """);
    }

    @Test
    void whatATemplateGivesDependsOnItsKind() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      steps:
                        - - {name: server, template: server}
                          - {name: kube, template: kube}
                          - {name: set, template: set}
                          - {name: unnamed, template: unnamed}
                          - {name: outside, templateRef: {name: external-x, template: main}}
                          - {name: some, template: "{{inputs.parameters.which}}"}
                          - {name: nested, template: nested}
                        - - name: use
                            template: server
                            arguments:
                              parameters:
                                - {name: a, value: "{{steps.server.ip}} {{steps.server.exitCode}}"}
                                - {name: a, value: "{{steps.kube.outputs.result}}"} # finding: variable-unresolved
                                - {name: a, value: "{{steps.kube.outputs.parameters.uid}}"}
                                - {name: a, value: "{{steps.set.outputs.result}}"}
                                - {name: a, value: "{{steps.unnamed.outputs.result}}"} # finding: variable-unresolved
                                - {name: a, value: "{{steps.outside.outputs.parameters.x}}"}
                                - {name: a, value: "{{steps.some.outputs.result}}"}
                                - {name: a, value: "{{steps.nested.exitCode}}"} # finding: variable-unresolved
                                - {name: a, value: "{{steps.nested.outputs.artifacts.x}}"}
                      inputs:
                        parameters: [{name: which}]
                    - name: server
                      daemon: true
                      container: {image: nginx}
                    - name: kube
                      outputs:
                        parameters: [{name: uid, valueFrom: {jsonPath: "{.metadata.uid}"}}]
                      resource: {action: get}
                    - name: set
                      containerSet: {containers: [{name: main, image: a}]}
                    - name: unnamed
                      containerSet: {containers: [{name: other, image: a}]}
                    - name: nested
                      outputs:
                        artifacts: [{name: x, from: "{{steps.a.outputs.artifacts.y}}"}] # finding: variable-unresolved
                      steps: [[{name: a, template: kube}]]
                """);
    }

    @Test
    void anInlineTemplateSeesWhatItsStepSeesAndItsOwnParameters() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      inputs:
                        parameters: [{name: outer, value: a}]
                      steps:
                        - - name: first
                            withItems: [{key: a}]
                            inline:
                              inputs:
                                parameters: [{name: own, value: "{{item.key}}"}]
                                artifacts: [{name: code, path: /code, raw: {data: a}}]
                              container:
                                image: busybox
                                args:
                                  - "{{inputs.parameters.own}} {{inputs.parameters.outer}}"
                                  - "{{inputs.parameters.neither}}" # finding: variable-unresolved
                                  - "{{inputs.artifacts.code.path}}" # finding: variable-unresolved
                                  - "{{pod.name}}" # finding: variable-unresolved
                """);
    }

    @Test
    void saysThatArgoKnowsOnlyTheParametersOfAnInlineTemplate() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      steps:
                        - - name: first
                            inline:
                              dag:
                                tasks:
                                  - name: second
                                    inline: {container: {image: busybox, args: ["{{pod.name}}"]}} # finding: variable-unresolved
                                  - {name: third, template: leaf, when: "{{tasks.second.id}}"} # finding: variable-unresolved
                                  - {name: fourth, template: leaf, when: "{{tasks.secnd.id}}"} # finding: variable-unresolved
                    - name: leaf
                      suspend: {}
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains(
                        "The tag {{tasks.second.id}} cannot be filled in: of an inline template Argo knows only the parameters."
                                + " Move the inline template to the templates, and run it by its name.",
                        "The tag {{tasks.secnd.id}} cannot be filled in: nothing of that name is filled in there."
                                + " Correct the name, or add what it names.");
    }

    @Test
    void knowsTheVariablesOfTheWorkflow() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                metadata:
                  labels: {team: a}
                  annotations: {example.com/owner: a}
                spec:
                  entrypoint: main
                  priority: 1
                  workflowMetadata:
                    labels: {kind: b}
                    labelsFrom: {size: {expression: "'a'"}}
                  arguments:
                    parameters: [{name: env, value: dev}]
                  templates:
                    - name: main
                      container:
                        image: busybox
                        args:
                          - "{{workflow.name}} {{workflow.namespace}} {{workflow.uid}} {{workflow.status}}"
                          - "{{workflow.mainEntrypoint}} {{workflow.serviceAccountName}} {{workflow.priority}}"
                          - "{{workflow.creationTimestamp.Y}} {{workflow.scheduledTime}} {{workflow.duration}}"
                          - "{{workflow.parameters}} {{workflow.parameters.json}} {{workflow.parameters.env}}"
                          - "{{workflow.labels}} {{workflow.labels.json}} {{workflow.annotations.json}}"
                          - "{{workflow.labels.team}} {{workflow.labels.kind}} {{workflow.labels.size}}"
                          - "{{workflow.annotations.example.com/owner}}"
                          - "{{workflow.parameters.evn}}" # finding: variable-unresolved
                          - "{{workflow.labels.tem}}" # finding: variable-unresolved
                          - "{{workflow.nmae}}" # finding: variable-unresolved
                          - "{{workflow.outputs.parameters.x}}" # finding: variable-unresolved
                ---
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      suspend: {duration: "{{workflow.parameters}}{{workflow.priority}}"} # finding: variable-unresolved, variable-unresolved
                ---
                kind: WorkflowTemplate
                metadata: {name: library, labels: {a: b}}
                spec:
                  templates:
                    - name: main
                      # finding: variable-unresolved
                      suspend: {duration: "{{workflow.parameters.any}} {{workflow.labels.a}} {{workflow.labels.b}}"}
                ---
                kind: CronWorkflow
                metadata: {name: nightly, labels: {mine: a}}
                spec:
                  schedules: ["@daily"]
                  workflowMetadata: {labels: {given: a}}
                  workflowSpec:
                    entrypoint: main
                    templates:
                      - name: main
                        suspend:
                          duration: >-
                            {{workflow.labels.given}} {{workflow.labels.workflows.argoproj.io/cron-workflow}}
                            {{workflow.annotations.workflows.argoproj.io/scheduled-time}}
                      - name: other
                        suspend: {duration: "{{workflow.labels.mine}}"} # finding: variable-unresolved
                """))
                .extracting(f -> f.remedy())
                .contains("Did you mean workflow.parameters.env?", "Did you mean workflow.labels.team?");
    }

    @Test
    void onlyTheExitHandlerKnowsTheFailures() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  onExit: exit
                  templates:
                    - name: main
                      steps: [[{name: a, template: called}]]
                    - name: called
                      suspend: {duration: "{{workflow.failures}}"} # finding: variable-unresolved
                    - name: exit
                      steps: [[{name: a, template: report}]]
                    - name: report
                      suspend: {duration: "{{workflow.failures}}"}
                ---
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      suspend: {duration: "{{workflow.failures}}"} # finding: variable-unresolved
                """);
    }

    @Test
    void outputsWithAGlobalNameAreKnownToAll() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  onExit: exit
                  templates:
                    - name: main
                      steps: [[{name: a, template: gives}]]
                    - name: gives
                      outputs:
                        parameters: [{name: x, globalName: answer, valueFrom: {path: /x}}]
                        artifacts: [{name: y, globalName: "y-{{workflow.name}}", path: /y}]
                      container: {image: busybox}
                    - name: exit
                      container:
                        image: busybox
                        args:
                          - "{{workflow.outputs.parameters.answer}} {{workflow.outputs.artifacts.y-1}}"
                          - "{{workflow.outputs.parameters.anwser}}" # finding: variable-unresolved
                """);
    }

    @Test
    void aWorkflowKnowsWhatItsTemplateDeclares() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: base}
                spec:
                  entrypoint: main
                  arguments: {parameters: [{name: of-base}]}
                  templates:
                    - name: main
                      suspend: {}
                ---
                kind: Workflow
                spec:
                  workflowTemplateRef: {name: base}
                  templates:
                    - name: extra
                      suspend: {duration: "{{workflow.parameters.of-base}}{{workflow.parameters.no}}"} # finding: variable-unresolved
                ---
                kind: Workflow
                spec:
                  workflowTemplateRef: {name: external-base}
                  templates:
                    - name: extra
                      suspend: {duration: "{{workflow.parameters.any}}"}
                """);
    }

    @Test
    void namesWithTagsInThemAreKnownLater() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      inputs: {parameters: [{name: day, value: a}]}
                      steps:
                        - - {name: "run-{{inputs.parameters.day}}", template: leaf}
                        - - name: check
                            template: leaf
                            when: "{{steps.run-{{inputs.parameters.day}}.status}} == {{steps.run-mon.status}}"
                          - name: wrong
                            template: leaf
                            when: "{{steps.run-{{inputs.parameters.dya}}.status}}" # finding: variable-unresolved
                    - name: leaf
                      suspend: {}
                """);
    }

    @Test
    void theManifestOfAResourceIsFilledInByTheTemplateThatHoldsIt() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      inputs: {parameters: [{name: text, value: a}]}
                      resource:
                        action: create
                        manifest: |
                          kind: Workflow
                          spec:
                            entrypoint: inner
                            templates:
                              - name: inner
                                container:
                                  image: busybox
                                  args: ["{{inputs.parameters.text}}"]
                """);
    }

    @Test
    void aTriggerMayFillInParameters() {
        assertFindings(RULES, """
                kind: Sensor
                spec:
                  triggers:
                    - template:
                        argoWorkflow:
                          operation: submit
                          parameters:
                            - {src: {dependencyName: a}, dest: spec.arguments.parameters.0.value}
                          source:
                            resource:
                              kind: Workflow
                              spec:
                                entrypoint: main
                                arguments: {parameters: [{name: given}]}
                                templates:
                                  - name: main
                                    suspend: {duration: "{{workflow.parameters.given}}"}
                                  - name: other
                                    suspend: {duration: "{{workflow.parameters.no}}"} # finding: variable-unresolved
                    - template:
                        argoWorkflow:
                          operation: submit
                          parameters:
                            - {src: {dependencyName: a}, dest: spec.arguments.parameters.0}
                          source:
                            resource:
                              kind: Workflow
                              spec:
                                entrypoint: main
                                templates:
                                  - name: main
                                    suspend: {duration: "{{workflow.parameters.any}}"}
                """);
    }

    @Test
    void longTemplatesEndSoon() {
        StringBuilder yaml = new StringBuilder("""
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: leaf
                      suspend: {}
                    - name: main
                      steps:
                """);
        for (int i = 0; i < 2000; i++) {
            yaml.append("        - - {name: s%d, template: leaf, when: '{{steps.s%d.status}} {{steps.t%d.id}}'}\n"
                    .formatted(i, i, i));
        }
        assertThat(LintFixture.lint(LintSettings.DEFAULT, yaml.toString())).hasSizeGreaterThanOrEqualTo(2000);
    }

    @Test
    void aHookWithTheNameExitDoesNotKnowTheFailures() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  hooks: {exit: {template: report}}
                  templates:
                    - name: main
                      steps: [[{name: a, template: set, withItems: [1]}], [{name: b, template: set, when: "{{steps.a.outputs.result}} == {{steps.a.exitCode}}"}]]
                    - name: set
                      containerSet: {containers: [{name: one, image: "busybox:1"}]}
                    - name: report
                      suspend: {duration: "{{workflow.failures}}"} # finding: variable-unresolved
                """);
    }

    @Test
    void outputsWithAGlobalNameAreKnownFromTheNextStepOn() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  onExit: exit
                  templates:
                    - name: exit
                      suspend: {duration: "{{workflow.outputs.parameters.late}}"}
                    - name: main
                      steps:
                        - - name: early
                            template: reader
                            arguments: {parameters: [{name: p, value: "{{workflow.outputs.parameters.late}}"}]} # finding: variable-unresolved
                        - - name: own
                            template: writer
                            when: "{{workflow.outputs.parameters.late}} == x" # finding: variable-unresolved
                        - - name: again
                            template: writer
                            hooks:
                              exit: {template: reader, arguments: {parameters: [{name: p, value: "{{workflow.outputs.parameters.late}}"}]}}
                        - - {name: graph, template: graph}
                    - name: reader
                      inputs: {parameters: [{name: p}]}
                      container: {image: busybox, args: ["{{workflow.outputs.parameters.late}}"]} # finding: variable-unresolved
                    - name: writer
                      outputs: {parameters: [{name: o, globalName: late, valueFrom: {path: /x}}]}
                      container: {image: busybox}
                    - name: graph
                      dag:
                        tasks:
                          - {name: b, template: later, depends: a}
                          - {name: a, template: other}
                    - name: other
                      outputs: {artifacts: [{name: o, globalName: made, path: /x}]}
                      container: {image: busybox}
                    - name: later
                      container: {image: busybox, args: ["{{workflow.outputs.artifacts.made}}{{workflow.outputs.parameters.late}}"]}
                """))
                .extracting(f -> f.message())
                .contains(
                        "The tag {{workflow.outputs.parameters.late}} cannot be filled in: Argo's check does not know it yet"
                                + " at this place, as what sets it comes later.");
    }
}
