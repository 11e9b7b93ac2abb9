package dev.chandlery.lint.documentation;

import static dev.chandlery.lint.LintFixture.assertFindings;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentationRulesTest {
    private static final Set<String> RULES = Set.of("description-missing", "parameter-undescribed");

    @Test
    void whatOthersMayCallIsDescribed() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata:
                  name: silent # finding: description-missing
                spec:
                  arguments:
                    parameters:
                      - name: a # finding: parameter-undescribed
                      - {name: b, description: The b.}
                  templates:
                    - name: first # finding: description-missing
                      inputs:
                        parameters:
                          - name: c # finding: parameter-undescribed
                            description: " "
                      outputs:
                        parameters:
                          # finding: parameter-undescribed
                          - {name: d, valueFrom: {path: /tmp/d}}
                      container: {image: "alpine:3"}
                    - name: second
                      annotations: {workflows.argoproj.io/description: The second.}
                      suspend: {}
                    - name: third
                      metadata: {annotations: {workflows.argoproj.io/description: The third.}}
                      suspend: {}
                """);
    }

    @Test
    void theDescriptionOfAnObjectIsThatOfWhatItBeginsWith() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata:
                  name: one
                  annotations: {workflows.argoproj.io/description: One.}
                spec:
                  templates:
                    - {name: only, suspend: {}}
                ---
                kind: ClusterWorkflowTemplate
                metadata:
                  name: two
                  annotations: {workflows.argoproj.io/description: Two.}
                spec:
                  entrypoint: main
                  templates:
                    - {name: main, suspend: {}}
                    # finding: description-missing
                    - {name: other, suspend: {}}
                ---
                kind: Workflow
                spec:
                  entrypoint: main
                  arguments: {parameters: [{name: a, value: b}]}
                  templates:
                    - {name: main, suspend: {}}
                """);
    }
}
