package dev.chandlery.lint.argument;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.TextEdit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules that compare what is given with what is taken. */
class SupplyRulesTest {
    private static final Set<String> RULES = Set.of("argument-missing", "argument-undeclared", "argument-outside-enum");

    @Test
    void aCallGivesWhatTheTemplateRequires() {
        List<Finding> findings = assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: lib}
                spec:
                  templates:
                    - name: needs
                      inputs:
                        parameters:
                          - name: message
                          - {name: fixed, value: x}
                          - {name: optional, default: ""}
                          - {name: map, valueFrom: {configMapKeyRef: {name: map, key: key}}}
                        artifacts:
                          - {name: source, path: /src}
                          - {name: maybe, path: /maybe, optional: true}
                          - {name: placed, path: /placed, s3: {key: placed}}
                      suspend: {}
                    - name: main
                      steps:
                        - - {name: none, template: needs} # finding: argument-missing, argument-missing
                          - name: all
                            template: needs
                            arguments:
                              parameters: [{name: message, value: x}, {name: optional, value: y}]
                              artifacts: [{name: source, raw: {data: x}}]
                          - name: misspelt # finding: argument-missing
                            template: needs
                            arguments:
                              parameters: [{name: mesage, value: x}] # finding: argument-undeclared
                              artifacts: [{name: source, raw: {data: x}}]
                          - name: swapped # finding: argument-missing, argument-missing
                            template: needs
                            arguments:
                              parameters: [{name: source, value: x}] # finding: argument-undeclared
                              artifacts: [{name: message, raw: {data: x}}] # finding: argument-undeclared
                          - name: dynamic
                            template: needs
                            arguments:
                              parameters: [{name: "{{workflow.parameters.which}}", value: x}]
                              artifacts: [{name: source, raw: {data: x}}]
                          - {name: unknown, template: "{{workflow.parameters.template}}"}
                          - {name: far, templateRef: {name: external-lib, template: any}}
                    - name: inline
                      dag:
                        tasks:
                          - name: one # finding: argument-missing
                            inline:
                              inputs: {parameters: [{name: message}]}
                              suspend: {}
                          - name: two
                            arguments: {parameters: [{name: message, value: x}]}
                            inline:
                              inputs: {parameters: [{name: message}]}
                              suspend: {}
                ---
                kind: Workflow
                spec:
                  entrypoint: main
                  templateDefaults: {inputs: {parameters: [{name: message, default: x}]}}
                  templates:
                    - name: main
                      dag:
                        tasks:
                          - name: call # finding: argument-missing, argument-missing
                            templateRef: {name: lib, template: needs}
                """);
        Finding misspelt = findings.stream()
                .filter(finding -> finding.message().contains("parameter mesage"))
                .findFirst()
                .orElseThrow();
        assertThat(misspelt.onlyFix().orElseThrow().edits())
                .extracting(TextEdit::replacement)
                .containsExactly("message");
        assertThat(findings.get(2).message())
                .isEqualTo("The step misspelt of template main does not give parameter message to template needs.");
        assertThat(findings.get(2).remedy()).isEqualTo("Is the argument mesage meant for it? Then name it message.");
    }

    @Test
    void aWorkflowGivesWhatItsEntrypointAndExitHandlerRequire() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  onExit: bye # finding: argument-missing
                  arguments: {parameters: [{name: message}]}
                  templates:
                    - {name: main, inputs: {parameters: [{name: message}]}, suspend: {}}
                    - {name: bye, inputs: {parameters: [{name: reason}]}, suspend: {}}
                ---
                kind: Workflow
                spec:
                  entrypoint: main # finding: argument-missing
                  arguments: {parameters: [{name: reason}, {name: for-a-tag-only}]}
                  templates:
                    - {name: main, inputs: {parameters: [{name: message}]}, suspend: {}}
                ---
                kind: WorkflowTemplate
                metadata: {name: lib}
                spec:
                  entrypoint: main
                  onExit: bye # finding: argument-missing
                  arguments:
                    parameters: [{name: open}, {name: closed, value: x}, {name: size, value: s, enum: [s, l]}]
                  templates:
                    - {name: main, inputs: {parameters: [{name: message}]}, suspend: {}}
                    - {name: bye, inputs: {parameters: [{name: reason}]}, container: {args: ["{{workflow.parameters.tag}}"]}}
                ---
                kind: Workflow
                spec:
                  arguments:
                    parameters:
                      - {name: message, value: x}
                      - {name: tag, value: x}
                      - {name: size, value: m} # finding: argument-outside-enum
                      - {name: closd, value: x} # finding: argument-undeclared
                  workflowTemplateRef: {name: lib}
                ---
                kind: Workflow
                spec:
                  # finding: argument-missing
                  workflowTemplateRef: {name: lib}
                ---
                kind: CronWorkflow
                spec:
                  workflowSpec:
                    arguments: {parameters: [{name: message, value: x}]}
                    # finding: argument-missing
                    workflowTemplateRef: {name: lib}
                ---
                kind: WorkflowEventBinding
                metadata: {name: binding}
                spec:
                  submit:
                    # finding: argument-missing
                    workflowTemplateRef: {name: lib}
                    arguments:
                      parameters:
                        - {name: message, value: x}
                        - {name: massage, value: x} # finding: argument-undeclared
                """);
    }

    @Test
    void anExitHandlerOfAStepGetsTheArgumentsOfTheWorkflow() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  arguments: {parameters: [{name: reason, value: x}]}
                  hooks:
                    exit: {template: bye}
                    # finding: argument-missing
                    running: {template: bye, expression: "true"}
                  templates:
                    - name: main
                      steps:
                        - - {name: one, template: leaf, onExit: bye}
                          - {name: two, template: leaf, hooks: {exit: {template: bye}}}
                          - name: three
                            template: leaf
                            onExit: other # finding: argument-missing
                            arguments: {parameters: [{name: message, value: x}]}
                          - name: four
                            template: leaf
                            arguments: {parameters: [{name: message, value: x}]}
                            hooks:
                              # finding: argument-missing
                              exit: {template: other}
                          - name: five
                            template: leaf
                            hooks:
                              # finding: argument-missing
                              exit:
                                template: other
                                # finding: argument-undeclared
                                arguments: {parameters: [{name: reason, value: x}]}
                    - {name: leaf, inputs: {parameters: [{name: message, default: x}]}, suspend: {}}
                    - {name: bye, inputs: {parameters: [{name: reason}]}, suspend: {}}
                    - {name: other, inputs: {parameters: [{name: message}]}, suspend: {}}
                ---
                kind: WorkflowTemplate
                metadata: {name: lib}
                spec:
                  templates:
                    - name: main
                      steps:
                        - - {name: one, template: bye, onExit: bye} # finding: argument-missing
                          - {name: two, template: main, hooks: {exit: {template: bye}}}
                    - {name: bye, inputs: {parameters: [{name: reason}]}, suspend: {}}
                """);
    }

    @Test
    void aTriggerMayFillInArguments() {
        assertFindings(RULES, """
                kind: Sensor
                spec:
                  triggers:
                    - template:
                        argoWorkflow:
                          parameters: [{dest: spec.arguments.parameters.-1}]
                          source:
                            resource:
                              kind: Workflow
                              spec: {workflowTemplateRef: {name: lib}}
                    - template:
                        k8s:
                          operation: create
                          source:
                            resource:
                              kind: Workflow
                              # finding: argument-missing
                              spec: {workflowTemplateRef: {name: lib}}
                ---
                kind: WorkflowTemplate
                metadata: {name: lib}
                spec:
                  entrypoint: main
                  arguments: {parameters: [{name: message}]}
                  templates:
                    - {name: main, suspend: {}}
                    - name: submit
                      resource:
                        action: create
                        manifest: |
                          kind: Workflow
                          spec:
                            # finding: argument-missing
                            workflowTemplateRef: {name: lib}
                """);
    }

    @Test
    void aValueIsAmongThoseThatTheInputLists() {
        List<Finding> findings = assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: lib}
                spec:
                  templates:
                    - {name: leaf, inputs: {parameters: [{name: size, enum: [small, "1"]}]}, suspend: {}}
                    - name: main
                      steps:
                        - - name: one
                            template: leaf
                            arguments: {parameters: [{name: size, value: smal}]} # finding: argument-outside-enum
                          - {name: two, template: leaf, arguments: {parameters: [{name: size, value: 1}]}}
                          - {name: three, template: leaf, arguments: {parameters: [{name: size, value: "{{item}}"}]}}
                """);
        assertThat(findings.get(0).remedy()).isEqualTo("Did you mean small?");
    }

    @Test
    void ofManyValuesTheFirstAreListed() {
        String sizes = IntStream.rangeClosed(1, 25).mapToObj(i -> "size-" + i).collect(Collectors.joining(", "));
        List<Finding> findings = assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: lib}
                spec:
                  templates:
                    - {name: leaf, inputs: {parameters: [{name: size, enum: [%s]}]}, suspend: {}}
                    - name: main
                      steps:
                        - - name: one
                            template: leaf
                            arguments: {parameters: [{name: size, value: huge}]} # finding: argument-outside-enum
                """.formatted(sizes));
        assertThat(findings.get(0).remedy())
                .startsWith("Use one of size-1, size-2, ")
                .endsWith("size-20 and 5 more.");
    }

    @Test
    void ofManyInputsTheFirstAreReported() {
        String inputs =
                IntStream.rangeClosed(1, 25).mapToObj(i -> "{name: p" + i + "}").collect(Collectors.joining(", "));
        List<Finding> findings = assertFindings(
                RULES, """
                kind: WorkflowTemplate
                metadata: {name: lib}
                spec:
                  templates:
                    - {name: leaf, inputs: {parameters: [%s]}, suspend: {}}
                    - name: main
                      steps:
                        - - {name: one, template: leaf} # finding: %s
                """.formatted(inputs, String.join(", ", Collections.nCopies(20, "argument-missing"))));
        assertThat(findings)
                .extracting(Finding::message)
                .contains("The step one of template main does not give parameter p20 to template leaf.");
    }

    @Test
    void aVariableOfTheWorkflowTemplateTakesAnArgumentToo() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: lib}
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      container:
                        image: alpine
                        args: ["{{workflow.parameters.plain}}", "{{=workflow.parameters.number-1}}", "{{workflow.parameters.longer}}"]
                        command: ["{{=workflow.parameters['quoted']}}", "{{workflow.parameters.with-hyphen}}"]
                ---
                kind: Workflow
                metadata: {name: run}
                spec:
                  workflowTemplateRef: {name: lib}
                  arguments:
                    parameters:
                      - {name: plain, value: a}
                      - {name: number, value: 5}
                      - {name: quoted, value: a}
                      - {name: with-hyphen, value: a}
                      - {name: long, value: a} # finding: argument-undeclared
                """);
    }

    @Test
    void anInputKeepsToItsOwnEnum() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: lib}
                spec:
                  templates:
                    - name: main
                      inputs:
                        parameters:
                          - {name: size, default: m, enum: [s, l]} # finding: argument-outside-enum
                          - {name: place, value: x, enum: [a, b]} # finding: argument-outside-enum
                          - {name: fine, default: a, enum: [a, b]}
                          - {name: open, default: "{{workflow.name}}", enum: [a, b]}
                      suspend: {}
                """);
    }

    @Test
    void anExitHandlerOfAnotherObjectGetsTheArgumentsOfTheWorkflowOnly() {
        assertFindings(Set.of("argument-missing"), """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: library}
                spec:
                  entrypoint: main
                  arguments: {parameters: [{name: text, value: x}]}
                  onExit: main
                  templates: [{name: main, inputs: {parameters: [{name: text}]}, suspend: {}}]
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {name: without}
                spec: {workflowTemplateRef: {name: library}} # finding: argument-missing
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {name: own}
                spec: {arguments: {parameters: [{name: text, value: y}]}, workflowTemplateRef: {name: library}}
                """);
    }
}
