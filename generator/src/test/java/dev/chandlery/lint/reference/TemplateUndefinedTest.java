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
                                  - {name: deep, template: "{{inputs.parameters.which}}"} # finding: template-undefined
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

    @Test
    void looksForATemplateWithTheValuesThatArgoKnows() {
        assertThat(assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {name: chosen}
                spec:
                  entrypoint: main
                  arguments:
                    parameters: [{name: known, value: greet}, {name: wrong, value: gret}, {name: open}]
                  hooks:
                    running: {template: "{{workflow.parameters.open}}", expression: "true"}
                  templates:
                    - name: main
                      inputs:
                        parameters: [{name: own, default: greet}, {name: open}, {name: known, default: gret}]
                      steps:
                        - - {name: a, template: "{{workflow.parameters.known}}"}
                          - {name: b, template: "{{workflow.parameters.wrong}}"} # finding: template-undefined
                          - {name: c, template: "{{workflow.parameters.open}}"} # finding: template-undefined
                          - {name: d, template: "{{inputs.parameters.own}}"}
                          - {name: e, template: "{{inputs.parameters.open}}"} # finding: template-undefined
                          - {name: f, template: "{{item}}", withItems: [greet]} # finding: template-undefined
                          - {name: g, template: "{{inputs.parameters.known}}"}
                          - {name: h, template: called}
                    - name: called
                      inputs: {parameters: [{name: own, default: greet}]}
                      steps: [[{name: d, template: "{{inputs.parameters.own}}"}]] # finding: template-undefined
                    - name: greet
                      suspend: {}
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains(
                        "The step b of template main runs gret, which is no template of Workflow chosen. Did you mean greet?",
                        "The step e of template main runs {{inputs.parameters.open}}, and Argo looks for the template before"
                                + " it fills that in. Name the template, or take the name from a parameter of the workflow"
                                + " that has a value; a templateRef may take its template from an input.");
    }
}
