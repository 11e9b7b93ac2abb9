package dev.chandlery.lint.reference;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateUndefinedTest {
    private static final Set<String> RULES = Set.of("template-undefined", "entrypoint-undefined");

    @Test
    void findsStepsTasksAndHooksThatRunNothing() {
        assertThat(assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {generateName: hello-}
                spec:
                  entrypoint: main
                  onExit: tidy
                  hooks:
                    running:
                      # finding: template-undefined
                      template: announce
                      expression: workflow.status == "Running"
                  templates:
                    - name: main
                      steps:
                        - - name: first
                            # finding: template-undefined
                            template: gret
                          - {name: second, template: greet}
                        - - name: third
                            inline:
                              dag:
                                tasks:
                                  - {name: deep, template: "{{inputs.parameters.which}}"}
                                  - {name: deeper, template: nowhere} # finding: template-undefined
                            hooks:
                              # finding: template-undefined
                              exit: {template: tdy}
                    - name: greet
                      suspend: {}
                    - name: tidy
                      suspend: {}
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains(
                        "The step first of template main runs gret, which is no template of this Workflow. Did you mean greet?",
                        "The hook exit of step third of template main runs tdy, which is no template of this Workflow."
                                + " Did you mean tidy?");
    }

    @Test
    void findsAnEntrypointOrExitHandlerThatIsNoTemplate() {
        assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: library}
                spec:
                  entrypoint: mian # finding: entrypoint-undefined
                  onExit: "{{workflow.parameters.handler}}"
                  templates:
                    - name: main
                      suspend: {}
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: CronWorkflow
                metadata: {name: nightly}
                spec:
                  schedules: ["@daily"]
                  workflowSpec:
                    entrypoint: main
                    onExit: tidy # finding: entrypoint-undefined
                    workflowTemplateRef: {name: library}
                """);
    }
}
