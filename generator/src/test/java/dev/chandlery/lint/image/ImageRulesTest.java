package dev.chandlery.lint.image;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ImageRulesTest {
    private static final Set<String> RULES = Set.of("image-tag-latest", "image-invalid");

    @Test
    void anImageNamesItsVersion() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: images}
                spec:
                  templateDefaults:
                    container:
                      image: busybox # finding: image-tag-latest
                  templates:
                    - name: plain
                      container: {image: "alpine:3.23"}
                    - name: digest
                      container:
                        image: alpine@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                    - name: both
                      container:
                        image: alpine:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                    - name: port
                      container:
                        image: localhost:5000/alpine # finding: image-tag-latest
                    - name: port-and-tag
                      container: {image: "localhost:5000/alpine:3.23"}
                    - name: script
                      script:
                        image: registry.example/python:latest # finding: image-tag-latest
                        source: ""
                    - name: others
                      containerSet:
                        containers:
                          - {name: main, image: "alpine:3"}
                          # finding: image-tag-latest
                          - {name: other, image: alpine}
                      initContainers:
                        - name: first
                          image: alpine # finding: image-tag-latest
                      sidecars:
                        - name: beside
                          image: alpine:latest # finding: image-tag-latest
                    - name: without
                      script: {source: ""}
                    - name: caller
                      steps:
                        - - name: inline
                            inline:
                              container:
                                image: alpine # finding: image-tag-latest
                """);
    }

    @Test
    void aTagOfArgoMayHoldTheVersion() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: images}
                spec:
                  templates:
                    - {name: a, container: {image: "{{inputs.parameters.image}}"}}
                    - {name: b, container: {image: "alpine:{{inputs.parameters.tag}}"}}
                    - {name: c, container: {image: "alpine:{{inputs.parameters.tag}}-slim"}}
                    - {name: d, container: {image: "{{inputs.parameters.image}}-slim"}}
                    - {name: e, container: {image: "registry.example/{{=a / b}}"}}
                    - {name: f, container: {image: "registry.example/app@{{inputs.parameters.digest}}"}}
                    - {name: g, container: {image: "{{inputs.parameters.registry}}/app:1"}}
                    - {name: h, container: {image: "UPPER{{x}}"}}
                    - name: i
                      container:
                        image: "{{inputs.parameters.registry}}/app" # finding: image-tag-latest
                    - name: j
                      container:
                        image: "{{inputs.parameters.image}}:latest" # finding: image-tag-latest
                """);
    }

    @Test
    void aNameCanBePulled() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: capitals
                      container:
                        image: registry.example/Team/app:1 # finding: image-invalid
                    - name: address
                      container:
                        image: https://registry.example/app:1 # finding: image-invalid
                    - name: colon
                      container:
                        image: "alpine:" # finding: image-invalid
                    - name: spaces
                      container:
                        image: "alpine: 3" # finding: image-invalid
                    - name: digest
                      container:
                        image: alpine@sha256:12 # finding: image-invalid
                    - name: filled-in
                      container: {image: "${REGISTRY}/app"}
                    - name: fine
                      container: {image: "Registry.example:8443/a_b/c--d/e.f__g:V1.2_x"}
                    - name: address-of-six
                      container: {image: "[2001:db8::1]:5000/app:1"}
                """);
    }

    @Test
    void readsAnImageIntoItsParts() {
        assertThat(ImageReference.parse("localhost:5000/a/b:1"))
                .contains(new ImageReference("localhost:5000/a/b", "1", ""));
        assertThat(ImageReference.parse("alpine")).contains(new ImageReference("alpine", "", ""));
        assertThat(ImageReference.parse("a".repeat(256))).isEmpty();
        assertThat(ImageReference.parse("a-".repeat(100_000))).isEmpty();
    }
}
