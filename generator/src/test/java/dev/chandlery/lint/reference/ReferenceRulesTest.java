package dev.chandlery.lint.reference;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.lint.LintSettings;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferenceRulesTest {
    private static final Set<String> RULES = Set.of(
            "reference-unresolved",
            "reference-scope",
            "reference-into-namespace",
            "reference-incomplete",
            "template-unresolved");

    @Test
    void findsReferencesToNothing() {
        assertThat(assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {generateName: build-}
                spec:
                  entrypoint: main
                  hooks:
                    exit:
                      templateRef: {name: nowhere, template: "{{workflow.parameters.which}}"} # finding: reference-unresolved
                  templates:
                    - name: main
                      dag:
                        tasks:
                          - name: clone
                            templateRef: {name: gti, template: clone} # finding: reference-unresolved
                          - name: tag
                            templateRef: {name: git, template: tga} # finding: template-unresolved
                          - name: push
                            templateRef: {name: git, template: push}
                            hooks:
                              # finding: template-unresolved
                              exit: {templateRef: {name: git, template: tidy}}
                          - name: known
                            templateRef: {name: external-git, template: anything}
                          - name: late
                            templateRef: {name: "{{workflow.parameters.name}}", template: anything}
                          - name: later
                            templateRef: {name: git, template: "{{workflow.parameters.name}}"}
                          - name: held
                            inline:
                              steps:
                                - - name: deep
                                    templateRef: {name: git, template: pul} # finding: template-unresolved
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: git}
                spec:
                  templates:
                    - {name: tag, suspend: {}}
                    - {name: push, suspend: {}}
                    - {name: pull, suspend: {}}
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: CronWorkflow
                metadata: {name: nightly}
                spec:
                  workflowSpec:
                    workflowTemplateRef: {name: gi} # finding: reference-unresolved
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowEventBinding
                metadata: {name: hook}
                spec:
                  submit:
                    workflowTemplateRef: {name: got} # finding: reference-unresolved
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains(
                        "The task clone of template main refers to WorkflowTemplate gti, which is not among"
                                + " the manifests. Did you mean git?",
                        "The task tag of template main refers to template tga, which WorkflowTemplate git"
                                + " does not hold. Did you mean tag?",
                        "WorkflowEventBinding hook refers to WorkflowTemplate got, which is not among the manifests. Did you"
                                + " mean git?");
    }

    @Test
    void saysInWhichScopeOrNamespaceTheObjectIs() {
        assertThat(assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: local, namespace: one}
                spec:
                  templates:
                    - name: main
                      steps:
                        - - name: one
                            templateRef: {name: shared, template: main} # finding: reference-scope
                          - name: two
                            templateRef: {name: shared, template: main, clusterScope: true}
                          - name: three
                            templateRef: {name: local, template: main, clusterScope: true} # finding: reference-scope
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: ClusterWorkflowTemplate
                metadata: {name: shared}
                spec:
                  templates:
                    - name: main
                      steps:
                        - - name: down
                            templateRef: {name: local, template: main} # finding: reference-into-namespace
                          - name: same
                            templateRef: {name: shared, template: main, clusterScope: true}
                          - name: elsewhere
                            templateRef: {name: external-one, template: main}
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {name: far, namespace: two}
                spec:
                  entrypoint: main
                  workflowTemplateRef: {name: local} # finding: reference-unresolved
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .containsExactly(
                        "The step one of template main refers to WorkflowTemplate shared, but shared"
                                + " is a ClusterWorkflowTemplate. Add clusterScope: true beside the name.",
                        "The step three of template main refers to ClusterWorkflowTemplate local,"
                                + " but local is a WorkflowTemplate. Remove clusterScope.",
                        "The step down of template main refers to WorkflowTemplate local,"
                                + " which is in a namespace; ClusterWorkflowTemplate shared is in none. Make local a"
                                + " ClusterWorkflowTemplate, and add clusterScope: true beside the name.",
                        "Workflow far refers to WorkflowTemplate local, which is in another namespace: one, not two."
                                + " Give both the same namespace, or none; or make it a ClusterWorkflowTemplate.");
    }

    @Test
    void findsReferencesThatLackAName() {
        assertThat(assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {name: lacking}
                spec:
                  entrypoint: main
                  workflowTemplateRef: {clusterScope: true} # finding: reference-incomplete
                  templates:
                    - name: main
                      steps:
                        - - name: one
                            templateRef: {template: main} # finding: reference-incomplete
                          - name: two
                            templateRef: {name: external-one} # finding: reference-incomplete
                          - name: three
                            templateRef: {} # finding: reference-incomplete
                """))
                .extracting(f -> f.message())
                .containsExactly(
                        "Workflow lacking has a workflowTemplateRef with no name.",
                        "The step one of template main has a templateRef with no name.",
                        "The step two of template main has a templateRef with no template.",
                        "The step three of template main has a templateRef with neither name nor" + " template.");
    }

    @Test
    void followsReferencesInTheTextOfAResourceTemplate() {
        assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: outer}
                spec:
                  templates:
                    - name: make
                      inputs: {parameters: [{name: which}]}
                      resource:
                        action: create
                        manifest: |
                          kind: Workflow
                          spec:
                            entrypoint: main
                            # finding: reference-unresolved
                            workflowTemplateRef: {name: ouer}
                    - name: make-another
                      resource:
                        action: apply
                        manifest: |
                          kind: Workflow
                          spec:
                            workflowTemplateRef:
                              name: {{inputs.parameters.which}}
                """);
    }

    @Test
    void leavesReferencesToTheRegistryThatKnowsThem() {
        assertFindings(RULES, LintSettings.DEFAULT.inRegistry(), """
                kind: Workflow
                spec:
                  entrypoint: main
                  workflowTemplateRef: {name: nowhere}
                ---
                kind: Workflow
                spec:
                  # finding: reference-incomplete
                  workflowTemplateRef: {}
                """);
    }

    @Test
    void looksForAnObjectWithTheValuesThatArgoKnows() {
        assertFindings(Set.of("reference-unresolved", "template-unresolved"), """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: library}
                spec: {templates: [{name: build, suspend: {}}]}
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {name: chosen}
                spec:
                  entrypoint: main
                  arguments: {parameters: [{name: known, value: library}, {name: wrong, value: libary}]}
                  templates:
                    - name: main
                      steps: [[{name: a, template: called, arguments: {parameters: [{name: which, value: library}]}}]]
                    - name: called
                      inputs: {parameters: [{name: which}]}
                      steps:
                        - - {name: a, templateRef: {name: "{{workflow.parameters.known}}", template: build}}
                          - {name: b, templateRef: {name: "{{workflow.parameters.wrong}}", template: build}} # finding: reference-unresolved
                          - {name: c, templateRef: {name: "{{workflow.parameters.known}}", template: biuld}} # finding: template-unresolved
                          - {name: d, templateRef: {name: "{{inputs.parameters.which}}", template: build}} # finding: reference-unresolved
                          - {name: e, templateRef: {name: library, template: "{{inputs.parameters.which}}"}}
                          - {name: f, templateRef: {name: "{{inputs.parameters.which}}", template: "{{inputs.parameters.which}}"}}
                          - {name: g, templateRef: {name: "{{item}}", template: build}, withItems: [library]}
                """);
    }
}
