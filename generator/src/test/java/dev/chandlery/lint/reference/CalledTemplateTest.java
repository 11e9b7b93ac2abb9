package dev.chandlery.lint.reference;

import static dev.chandlery.lint.LintFixture.assertFindings;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CalledTemplateTest {
    private static final Set<String> RULES =
            Set.of("template-missing", "template-ambiguous", "template-shadowed", "template-undefined");

    @Test
    void aCallNamesOneTemplate() {
        assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: calls}
                spec:
                  hooks:
                    # finding: template-missing
                    exit: {expression: "true"}
                  templates:
                    - name: main
                      steps:
                        - - name: nothing # finding: template-missing
                          - name: both
                            # finding: template-ambiguous
                            template: leaf
                            templateRef: {name: calls, template: leaf}
                          - name: held
                            # finding: template-shadowed
                            template: nowhere
                            # finding: template-shadowed
                            templateRef: {name: nowhere, template: nothing}
                            inline: {suspend: {}}
                          - name: empty
                            template: "" # the template is named below
                            templateRef: {name: calls, template: leaf}
                    - name: graph
                      dag:
                        tasks:
                          - name: nothing # finding: template-missing
                            hooks:
                              # finding: template-missing
                              running: {expression: "true"}
                    - name: leaf
                      suspend: {}
                """);
    }

    @Test
    void theOlderExitHandlerOfAStepIsATemplateToo() {
        assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: exits}
                spec:
                  templates:
                    - name: main
                      steps:
                        - - {name: one, template: leaf, onExit: leaf}
                          - {name: two, template: leaf, onExit: laef} # finding: template-undefined
                          - {name: three, template: leaf, onExit: "{{inputs.parameters.handler}}"}
                    - name: leaf
                      suspend: {}
                """);
    }
}
