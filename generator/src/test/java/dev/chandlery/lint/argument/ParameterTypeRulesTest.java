package dev.chandlery.lint.argument;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules about the annotation that gives parameters types. */
class ParameterTypeRulesTest {
    private static final Set<String> RULES = Set.of("argument-type", "parameter-types-invalid");

    @Test
    void valuesAreOfTheTypeThatTheAuthorGivesTheParameter() {
        List<Finding> findings = assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata:
                  name: lib
                  annotations:
                    chandlery.dev/parameter-types: >-
                      branches=json, verbose=boolean
                      clone.depth=integer clone.ratio=number
                spec:
                  entrypoint: main
                  arguments:
                    parameters:
                      - {name: branches, value: main} # finding: argument-type
                      - {name: verbose, value: false}
                  templates:
                    - name: clone
                      inputs:
                        parameters:
                          - {name: depth, default: ""}
                          - {name: ratio, default: half} # finding: argument-type
                          - {name: verbose, default: loud}
                      suspend: {}
                    - name: main
                      steps:
                        - - name: a
                            template: clone
                            arguments:
                              parameters:
                                - {name: depth, value: 1}
                                - {name: ratio, value: "-2.5e3"}
                          - name: b
                            template: clone
                            arguments:
                              parameters:
                                - {name: depth, value: "1.5"} # finding: argument-type
                                - {name: ratio, value: "+1"} # finding: argument-type
                                - {name: verbose, value: "7"}
                          - name: c
                            template: clone
                            arguments:
                              parameters:
                                - {name: depth, value: "{{workflow.parameters.depth}}"}
                                - {name: ratio, value: "1{{workflow.parameters.ratio}}"}
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {generateName: run-}
                spec:
                  workflowTemplateRef: {name: lib}
                  arguments:
                    parameters:
                      - {name: branches, value: '["main"]'}
                      - {name: verbose, value: "yes"} # finding: argument-type
                """);

        assertThat(findings)
                .extracting(Finding::message)
                .contains(
                        "The value of argument branches of WorkflowTemplate lib is \"main\"; its annotation"
                                + " chandlery.dev/parameter-types asks for a JSON object or array.",
                        "The step b of template main gives parameter depth the value \"1.5\"; template clone takes an integer.");
    }

    @Test
    void anEntryOfTheAnnotationSaysOfWhichTypeAParameterIs() {
        List<Finding> findings = assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata:
                  name: lib
                  annotations:
                    chandlery.dev/parameter-types: "depth, clone.dept=integer clone.depth=int clone.depth=integer,, clone.depth=json =" # finding: parameter-types-invalid, parameter-types-invalid, parameter-types-invalid, parameter-types-invalid, parameter-types-invalid
                spec:
                  templates:
                    - {name: clone, inputs: {parameters: [{name: depth}]}, suspend: {}}
                """);

        assertThat(findings)
                .extracting(finding -> finding.message() + " " + finding.remedy())
                .containsExactlyInAnyOrder(
                        "The entry \"depth\" of chandlery.dev/parameter-types of WorkflowTemplate lib has no type. Write it as"
                                + " name=type, or template.name=type for an input of a template.",
                        "The entry \"clone.dept=integer\" of chandlery.dev/parameter-types of WorkflowTemplate lib names a"
                                + " parameter that is not there. Did you mean clone.depth?",
                        "The entry \"clone.depth=int\" of chandlery.dev/parameter-types of WorkflowTemplate lib names a type that"
                                + " is none. Use one of boolean, integer, number, json.",
                        "The entry \"clone.depth=json\" of chandlery.dev/parameter-types of WorkflowTemplate lib names a parameter"
                                + " that has a type already. Remove one of them.",
                        "The entry \"=\" of chandlery.dev/parameter-types of WorkflowTemplate lib names a parameter that is not"
                                + " there. Name an argument, or an input as template.name.");
    }

    @Test
    void anAnnotationThatIsNoTextIsNotReadAsTypes() {
        assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: lib, annotations: {chandlery.dev/parameter-types: [depth]}}
                spec: {arguments: {parameters: [{name: depth, value: x}]}}
                """);
    }
}
