package dev.chandlery.lint.argument;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules about arguments by themselves, whatever they are given to. */
class ArgumentRulesTest {
    private static final Set<String> RULES = Set.of(
            "argument-name-missing",
            "argument-name-invalid",
            "argument-duplicate",
            "argument-value-missing",
            "argument-value-from",
            "argument-enum",
            "argument-source-missing",
            "argument-source-ambiguous");

    @Test
    void namesArePresentAllowedAndUnique() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: names}
                spec:
                  arguments:
                    parameters:
                      - name: tag
                      - name: tag # finding: argument-duplicate
                      - name: my_TAG-1
                      - name: my.tag # finding: argument-name-invalid
                      - name: "" # finding: argument-name-missing
                    artifacts:
                      - {name: tag, s3: {key: tag}}
                  templates:
                    - name: main
                      inputs: {parameters: [{name: which}]}
                      steps:
                        - - name: one
                            template: leaf
                            arguments:
                              parameters:
                                - {value: nameless} # finding: argument-name-missing
                                - {value: another} # finding: argument-name-missing
                                - {name: "{{inputs.parameters.which}}", value: filled in}
                                - {name: "{{item}} x", value: not allowed} # finding: argument-name-invalid
                              artifacts:
                                - {name: a b, raw: {data: x}} # finding: argument-name-invalid
                                - {name: twice, raw: {data: x}}
                                - {name: twice, raw: {data: x}} # finding: argument-duplicate
                                - {raw: {data: x}} # finding: argument-name-missing
                """);
    }

    @Test
    void aCallGivesValues() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: values}
                spec:
                  arguments: {parameters: [{name: asked-for}]}
                  hooks:
                    exit:
                      template: leaf
                      arguments:
                        parameters:
                          - name: nothing # finding: argument-value-missing
                  templates:
                    - name: main
                      dag:
                        tasks:
                          - name: one
                            template: leaf
                            arguments:
                              parameters:
                                - {name: text, value: ""}
                                - {name: number, value: 0}
                                - {name: empty, value: null} # finding: argument-value-missing
                                - {name: unused, default: x} # finding: argument-value-missing
                                - {name: map, valueFrom: {configMapKeyRef: {name: map, key: key}, default: x}}
                                - {name: person, valueFrom: {supplied: {}}}
                                - {name: file, valueFrom: {path: /tmp/file}} # finding: argument-value-from
                                - {name: only, valueFrom: {default: x}} # finding: argument-value-from
                                - {name: other, valueFrom: {parameter: "{{x}}"}} # finding: argument-value-from
                                # finding: argument-value-from
                                - {name: both, valueFrom: {supplied: {}, expression: "1"}}
                """);
    }

    @Test
    void aWorkflowThatNobodySubmitsGivesValues() {
        assertFindings(RULES, """
                kind: Workflow
                spec: {arguments: {parameters: [{name: asked-for}]}}
                ---
                kind: CronWorkflow
                spec:
                  workflowSpec:
                    arguments:
                      parameters:
                        - name: nobody-asks # finding: argument-value-missing
                ---
                kind: WorkflowEventBinding
                metadata: {name: binding}
                spec:
                  submit:
                    workflowTemplateRef: {name: external-one}
                    arguments:
                      parameters:
                        - {name: event, valueFrom: {event: payload.message}}
                        - {name: nothing} # finding: argument-value-missing
                ---
                kind: Sensor
                spec:
                  triggers:
                    - template:
                        argoWorkflow:
                          parameters: [{dest: spec.arguments.parameters.0.value}]
                          source:
                            resource:
                              kind: Workflow
                              spec:
                                arguments:
                                  parameters:
                                    - name: filled-in
                                    - name: not-filled-in # finding: argument-value-missing
                """);
    }

    @Test
    void anEnumListsTheValue() {
        List<Finding> findings = assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: enums}
                spec:
                  arguments:
                    parameters:
                      - {name: open, enum: [small, large]}
                      - {name: empty, enum: []} # finding: argument-enum
                      - {name: none, enum: null}
                      - {name: fine, value: 1, enum: ["1", 2]}
                      - {name: wrong, value: smal, enum: [small, large]} # finding: argument-enum
                  templates:
                    - name: main
                      inputs: {parameters: [{name: size, default: small}]}
                      steps:
                        - - name: one
                            template: leaf
                            arguments:
                              parameters:
                                - {name: a, value: "{{inputs.parameters.size}}", enum: [small]}
                                - name: b
                                  valueFrom: {supplied: {}}
                                  enum: [small] # finding: argument-enum
                """);
        assertThat(findings.get(1).message()).contains("\"smal\"");
        assertThat(findings.get(1).remedy()).isEqualTo("Did you mean small?");
    }

    @Test
    void anArtifactSaysWhereItIs() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  arguments:
                    artifacts:
                      - {name: nowhere} # finding: argument-source-missing
                      - {name: a, s3: {key: x}}
                      - {name: b, s3: {bucket: x}} # finding: argument-source-missing
                      - {name: c, s3: {key: ""}} # finding: argument-source-missing
                      - {name: d, raw: {}}
                      - {name: e, git: {repo: "https://example.com/x.git"}}
                      - {name: f, git: {revision: main}} # finding: argument-source-missing
                      - {name: g, http: {url: "https://example.com/x"}}
                      - {name: h, hdfs: {addresses: ["a:8020"]}}
                      - {name: i, azure: {key: x}} # finding: argument-source-missing
                  templates:
                    - name: main
                      steps:
                        - - name: one
                            template: leaf
                            arguments:
                              artifacts:
                                - {name: a, from: "{{inputs.artifacts.a}}"}
                                - {name: b, from: ""} # finding: argument-source-missing
                                - {name: c, fromExpression: inputs.artifacts.a} # finding: argument-source-missing
                                # finding: argument-source-ambiguous
                                - {name: d, from: "{{inputs.artifacts.a}}", fromExpression: inputs.artifacts.a}
                """);
    }
}
