package dev.chandlery.lint.variable;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class VariableUnfilledTest {
    private static final Set<String> RULES = Set.of("variable-unfilled");

    @Test
    void findsTagsOutsideOfTemplates() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                metadata:
                  labels: {size: "{{workflow.parameters.env}}"} # finding: variable-unfilled
                  annotations: {text: "{{inputs.parameters.any}}"}
                spec:
                  entrypoint: main
                  arguments:
                    parameters:
                      - {name: env, value: "{{workflow.name}} {{ .go }} {{item}}"}
                      - {name: other, value: "{{inputs.parameters.x}}"} # finding: variable-unfilled
                  workflowMetadata:
                    labels: {a: "{{workflow.name}}"} # finding: variable-unfilled
                  podSpecPatch: "{{inputs.parameters.x}} {{pod.name}}"
                  templateDefaults: {nodeSelector: {zone: "{{inputs.parameters.zone}}"}}
                  hooks:
                    exit: {template: main, arguments: {parameters: [{name: a, value: "{{workflow.failures}}"}]}}
                  volumes:
                    - {name: "{{workflow.parameters.env}}", emptyDir: {}}
                    - {name: "{{workflow.parameters.evn}}", emptyDir: {}} # finding: variable-unfilled
                    - {name: "{{tasks.a.outputs.result}}", emptyDir: {}} # finding: variable-unfilled
                  metrics: {prometheus: [{name: a, help: a, counter: {value: "{{status}}{{workflow.duration}}"}}]}
                  templates:
                    - name: main
                      container: {image: busybox, args: ["{{inputs.parameters.nobody}}"]}
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains(
                        "The tag {{workflow.parameters.env}} is never filled in: it stands in a label. Use labelsFrom of"
                                + " workflowMetadata, or write the value.",
                        "The tag {{inputs.parameters.x}} is never filled in: no template is around it. Correct the name,"
                                + " or move the tag to a template.",
                        "The tag {{workflow.parameters.evn}} is never filled in: nothing of that name is filled in there."
                                + " Did you mean workflow.parameters.env?");
    }

    @Test
    void findsTagsBesideStepsAndTasks() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: library}
                spec:
                  templates:
                    - name: main
                      inputs: {parameters: [{name: key, value: "{{workflow.parameters.any}}"}]}
                      memoize: {key: "{{inputs.parameters.key}} {{inputs.parameters.kye}}", maxAge: 1h} # finding: variable-unfilled
                      metadata: {labels: {a: "{{steps.a.status}}"}} # finding: variable-unfilled
                      metrics:
                        prometheus: [{name: a, help: a, gauge: {value: "{{outputs.parameters.x}}{{duration}}"}}]
                      outputs: {parameters: [{name: x, value: a}]}
                      steps: [[{name: a, template: leaf, when: "{{inputs.parameters.kye}}"}]]
                    - name: leaf
                      suspend: {}
                """);
    }

    @Test
    void findsItemsOfStepsAndTasksThatDoNotLoop() {
        assertThat(assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: library}
                spec:
                  templates:
                    - name: steps
                      steps:
                        - - {name: a, template: leaf, withItems: [1], when: "{{item}}"}
                        - - {name: b, template: leaf, when: "{{item}}"} # finding: variable-unfilled
                          - {name: c, template: leaf, withItems: [1], hooks: {exit: {template: "{{item}}"}}}
                          - name: d
                            inline: {container: {image: busybox, args: ["{{item}}"]}}
                    - name: tasks
                      dag:
                        tasks:
                          - {name: a, template: leaf, withSequence: {count: 2}, when: "{{item}}"}
                          - name: b
                            template: leaf
                            arguments: {parameters: [{name: a, value: "x/{{ item }}"}]} # finding: variable-unfilled
                    - name: leaf
                      container: {image: ansible, args: ["{{ item }}"]}
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains("The tag {{item}} is never filled in: step b does not loop. Add withItems, withParam or"
                        + " withSequence, or name another variable.");
    }

    @Test
    void findsNamesThatArgoAcceptsForTheirBeginningOnly() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      outputs:
                        parameters: [{name: count, valueFrom: {path: /count}}]
                        artifacts: [{name: code, path: /code}]
                      container:
                        image: busybox
                        args:
                          - "{{outputs.parameters.count.path}} {{outputs.artifacts.code.path}}"
                          - "{{outputs.parameters.cuont.path}}" # finding: variable-unfilled
                          - "{{workflow.creationTimestamp}} {{workflow.creationTimestamp.s}} {{workflow.duration}}"
                          - "{{workflow.creationTimestmap.Y}} {{workflow.creationTimestamp.RFC3339}}"
                          - "{{workflow.creationTimestamp.iso}}" # finding: variable-unfilled
                          - "{{workflow.durations}}" # finding: variable-unfilled
                          - "{{steps.name}} {{tasks.name}} {{steps.names}}" # finding: variable-unfilled
                      metrics:
                        prometheus: [{name: a, help: a, gauge: {value: "{{outputs.result}}{{outputs.parameters.count}}"}}]
                    - name: named
                      dag:
                        tasks:
                          - {name: name-a, template: main}
                          - name: b
                            template: main
                            depends: name-a
                            when: "{{tasks.name-a.status}} {{tasks.name-b.status}} {{outputs.parameters.x}}" # finding: variable-unfilled
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains("The tag {{outputs.parameters.cuont.path}} is never filled in: template main declares no"
                        + " outputs.parameters.cuont.path. Did you mean outputs.parameters.count.path?");
    }
}
