package dev.chandlery.lint.security;

import static dev.chandlery.lint.LintFixture.assertFindings;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceAccountMissingTest {
    private static final Set<String> RULES = Set.of("service-account-missing");

    @Test
    void aWorkflowNamesTheAccountOfItsPods() {
        assertFindings(RULES, """
                kind: Workflow
                # finding: service-account-missing
                spec:
                  entrypoint: main
                  templates:
                    - {name: main, container: {image: "alpine:3"}}
                ---
                kind: CronWorkflow
                # finding: service-account-missing
                spec:
                  workflowSpec:
                    entrypoint: main
                    templates:
                      - {name: main, http: {url: "https://example.org"}}
                ---
                kind: Workflow
                spec:
                  entrypoint: main
                  serviceAccountName: runner
                  templates:
                    - {name: main, container: {image: "alpine:3"}}
                ---
                kind: Workflow
                spec:
                  entrypoint: main
                  templateDefaults: {serviceAccountName: runner}
                  templates:
                    - {name: main, container: {image: "alpine:3"}}
                """);
    }

    @Test
    void theAccountMayStandInWhatRuns() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: with}
                spec:
                  entrypoint: main
                  serviceAccountName: runner
                  templates:
                    - {name: main, container: {image: "alpine:3"}}
                    - {name: own, serviceAccountName: own, container: {image: "alpine:3"}}
                ---
                kind: WorkflowTemplate
                metadata: {name: without}
                spec:
                  entrypoint: main
                  templates:
                    - {name: main, container: {image: "alpine:3"}}
                ---
                kind: Workflow
                spec: {workflowTemplateRef: {name: with}}
                ---
                kind: Workflow
                # finding: service-account-missing
                spec: {workflowTemplateRef: {name: without}}
                ---
                kind: Workflow
                spec: {workflowTemplateRef: {name: external-one}}
                ---
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      steps:
                        - - {name: a, templateRef: {name: with, template: own}}
                        - - {name: b, templateRef: {name: external-one, template: main}}
                        - - {name: c, template: wait}
                    - {name: wait, suspend: {}}
                    - {name: unused, container: {image: "alpine:3"}}
                """);
    }
}
