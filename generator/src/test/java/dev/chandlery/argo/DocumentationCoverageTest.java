package dev.chandlery.argo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentationCoverageTest {
    @Test
    void countsObjectsTemplatesAndParameters() {
        ArgoWorkflowTemplate object = ArgoTemplates.read(Manifests.read("""
                kind: WorkflowTemplate
                metadata:
                  name: git
                  annotations: {workflows.argoproj.io/description: Git.}
                spec:
                  entrypoint: main
                  arguments: {parameters: [{name: a, description: The a.}, {name: b}]}
                  templates:
                    - {name: main, suspend: {}}
                    - name: other
                      inputs: {parameters: [{name: c}]}
                      outputs: {parameters: [{name: d, description: The d., valueFrom: {path: /tmp/d}}]}
                      container: {image: "alpine:3"}
                """));

        DocumentationCoverage coverage = DocumentationCoverage.of(List.of(object));

        // Described: the object, main with it, a and d. Not described: b, other and c.
        assertThat(coverage).isEqualTo(new DocumentationCoverage(4, 7));
        assertThat(coverage.percent()).isEqualTo(57);
    }

    @Test
    void nothingIsDescribedInFull() {
        assertThat(DocumentationCoverage.of(List.of()).percent()).isEqualTo(100);
    }
}
