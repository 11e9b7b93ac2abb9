package dev.chandlery.lint.variable;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkflowParameterUndeclaredTest {
    private static final Set<String> RULES = Set.of("workflow-parameter-undeclared");

    @Test
    void findsParametersThatALibraryDoesNotDeclare() {
        assertThat(assertFindings(RULES, """
                kind: ClusterWorkflowTemplate
                metadata: {name: library}
                spec:
                  arguments: {parameters: [{name: region}, {name: env}]}
                  volumes: [{name: "{{workflow.parameters.env}}{{workflow.parameters.evn}}"}] # finding: workflow-parameter-undeclared
                  templates:
                    - name: main
                      steps:
                        - - name: a
                            template: leaf
                            arguments:
                              parameters:
                                - {name: a, value: "{{workflow.parameters.region}} {{workflow.parameters.json}}"}
                                - {name: b, value: "{{workflow.parameters.regoin}}"} # finding: workflow-parameter-undeclared
                    - name: leaf
                      suspend: {duration: "{{workflow.parameters.elsewhere}}"} # finding: workflow-parameter-undeclared
                    - name: expressions
                      container:
                        image: "{{=workflow.parameters.env + workflow.parameters['my-env']}}" # finding: workflow-parameter-undeclared
                        args: ["{{=workflow.parameters}} {{=workflow.parameters[workflow.name]}} {{=workflow.parameters.}}"]
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains(
                        "ClusterWorkflowTemplate library declares other parameters, and not regoin. Did you mean"
                                + " workflow.parameters.region?",
                        "ClusterWorkflowTemplate library declares other parameters, and not elsewhere. Declare it in"
                                + " spec.arguments.parameters, or take it as an input.");
    }

    @Test
    void whoDeclaresNoneRunsInOthers() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: library}
                spec:
                  templates:
                    - name: leaf
                      suspend: {duration: "{{workflow.parameters.elsewhere}}"}
                """);
    }
}
