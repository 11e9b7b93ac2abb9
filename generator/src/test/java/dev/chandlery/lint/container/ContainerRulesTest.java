package dev.chandlery.lint.container;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.lint.LintRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each text is free of what all other rules of the family look for. */
class ContainerRulesTest {
    private static final Set<String> RULES = ContainerChecks.ALL.stream()
            .map(LintRule::rule)
            .map(rule -> rule.id())
            .collect(Collectors.toSet());

    @Test
    void everyContainerHasAnImage() {
        assertThat(assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  templates:
                    - name: main
                      # finding: image-missing
                      container: {command: [ls]}
                      sidecars:
                        - {name: good, image: alpine}
                        - {name: bad} # finding: image-missing
                      initContainers:
                        - {name: bad-too, image: ""} # finding: image-missing
                    - name: script
                      # finding: image-missing
                      script: {image: "", source: ls}
                    - name: set
                      containerSet:
                        containers:
                          - {name: one, image: alpine}
                          - {name: two} # finding: image-missing
                    - name: patched
                      podSpecPatch: "{containers: [{name: two, image: alpine}]}"
                      containerSet:
                        containers:
                          - {name: two}
                    - name: tag
                      container: {image: "{{inputs.parameters.image}}"}
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains(
                        "The container of template main has no image. Add an image, here or under"
                                + " templateDefaults.container.",
                        "The sidecar bad of template main has no image. Add an image.");
    }

    @Test
    void anImageOfAnEmptyParameterIsNone() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  arguments:
                    parameters: [{name: none, value: ""}, {name: some, value: alpine}, {name: later}]
                  templates:
                    - name: main
                      inputs: {parameters: [{name: own, value: ""}]}
                      container: {image: "{{inputs.parameters.own}}"} # finding: image-missing
                    - name: none
                      script: {image: "{{workflow.parameters.none}}", source: ls} # finding: image-missing
                    - name: some
                      container: {image: "{{workflow.parameters.some}}{{workflow.parameters.none}}"}
                    - name: later
                      container: {image: "{{workflow.parameters.later}}"}
                    - name: called
                      inputs: {parameters: [{name: own, value: ""}]}
                      container: {image: "{{inputs.parameters.own}}"}
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains("The script of template none has no image: {{workflow.parameters.none}} is empty. Give the"
                        + " parameter a value, or none at all when every caller gives one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate"})
    void defaultsGiveTheImageOfTheirType(String kind) {
        assertFindings(RULES, """
                kind: %s
                spec:
                  templateDefaults:
                    container: {image: alpine}
                    script: {command: [sh]}
                  templates:
                    - name: main
                      container: {command: [ls]}
                    - name: other
                      # finding: image-missing
                      script: {source: ls}
                """.formatted(kind));
    }

    @Test
    void onePathHoldsOneThing() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  volumes: [{name: a}, {name: b}]
                  templates:
                    - name: main
                      inputs:
                        artifacts:
                          - {name: one, path: /a} # finding: mount-collision
                          - {name: two, path: /c}
                          - {name: three, path: /c} # finding: mount-collision
                          - {name: four, path: /a/x}
                      container:
                        image: alpine
                        volumeMounts:
                          - {name: a, mountPath: /a}
                          - {name: b, mountPath: /a} # finding: mount-collision
                          - {name: b, mountPath: /a/}
                    - name: script
                      inputs:
                        artifacts:
                          - {name: one, path: /a}
                      script:
                        image: alpine
                        source: ls
                        volumeMounts:
                          - {name: a, mountPath: /a}
                    - name: set
                      containerSet:
                        volumeMounts:
                          - {name: a, mountPath: /a}
                          - {name: b, mountPath: /a} # finding: mount-collision
                        containers: [{name: one, image: alpine}, {name: two, image: alpine}]
                """))
                .extracting(f -> f.message())
                .contains(
                        "The path /a in template main is taken twice: by volume a and by input artifact one.",
                        "The path /a in the set of containers of template set is taken twice: by volume a and by volume b.");
    }

    @Test
    void aMountNeedsAVolume() {
        assertThat(assertFindings(RULES, """
                kind: CronWorkflow
                spec:
                  workflowSpec:
                    volumes: [{name: of-spec}]
                    volumeClaimTemplates: [{metadata: {name: of-claim}}]
                    templateDefaults: {volumes: [{name: of-defaults}]}
                    templates:
                      - name: main
                        volumes: [{name: own}]
                        container:
                          image: alpine
                          volumeMounts:
                            - {name: own, mountPath: /1}
                            - {name: of-spec, mountPath: /2}
                            - {name: of-claim, mountPath: /3}
                            - {name: of-defaults, mountPath: /4}
                            - {name: of-specs, mountPath: /5} # finding: volume-undefined
                            - {name: "{{inputs.parameters.name}}", mountPath: /6}
                        sidecars:
                          - name: other
                            image: alpine
                            volumeMounts:
                              - {name: nothing, mountPath: /1} # finding: volume-undefined
                      - name: patched
                        podSpecPatch: "{volumes: [{name: nothing}]}"
                        container:
                          image: alpine
                          volumeMounts:
                            - {name: nothing, mountPath: /1}
                      - name: named-late
                        volumes: [{name: "{{inputs.parameters.name}}"}]
                        container:
                          image: alpine
                          volumeMounts:
                            - {name: nothing, mountPath: /1}
                ---
                kind: WorkflowTemplate
                spec:
                  volumes: [{name: of-spec}]
                  templates:
                    - name: main
                      containerSet:
                        volumeMounts:
                          - {name: work, mountPath: /1} # finding: volume-of-caller
                          - {name: of-spec, mountPath: /2}
                        containers: [{name: one, image: alpine}]
                """))
                .extracting(f -> f.remedy())
                .contains(
                        "Did you mean of-spec?",
                        "Add the volume to volumes of the template or of the spec.",
                        "Add the volume to volumes of the template.");
    }

    @Test
    void namesOfContainersAreLabelsOfTheirOwn() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  templates:
                    - name: set
                      containerSet:
                        containers:
                          - {name: a, image: alpine}
                          - {name: a, image: alpine} # finding: container-name-duplicate
                          - {name: B, image: alpine} # finding: container-name-invalid
                          - {name: a_b, image: alpine} # finding: container-name-invalid
                          - {name: -a, image: alpine} # finding: container-name-invalid
                          - {name: %s, image: alpine}
                          - {name: %s, image: alpine} # finding: container-name-invalid
                          # finding: container-name-invalid
                          - {image: alpine}
                          - {name: wait, image: alpine} # finding: container-name-reserved
                          - {name: artifact-plugin-x, image: alpine} # finding: container-name-reserved
                          - {name: main, image: alpine}
                      sidecars:
                        - {name: supervisor, image: alpine} # finding: container-name-reserved
                        - {name: a, image: alpine} # finding: container-name-duplicate
                    - name: one
                      initContainers:
                        # finding: container-name-invalid
                        - {image: alpine}
                        - {name: init, image: alpine} # finding: container-name-reserved
                        - {name: wait, image: alpine}
                      sidecars:
                        - {name: main, image: alpine} # finding: container-name-reserved
                        # finding: container-name-invalid
                        - {image: alpine}
                      container: {image: alpine, name: Main_1}
                """.formatted("x".repeat(63), "y".repeat(64)));
    }

    @Test
    void aSetOfContainersIsAGraph() {
        assertThat(assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  templates:
                    - name: empty
                      # finding: container-set-empty
                      containerSet: {containers: []}
                    - name: undefined
                      containerSet:
                        containers:
                          - {name: build, image: alpine}
                          - {name: test, image: alpine, dependencies: [build, biuld]} # finding: container-dependency-undefined
                    - name: circle
                      containerSet:
                        containers:
                          - {name: first, image: alpine}
                          - {name: behind, image: alpine, dependencies: [first, b]}
                          # finding: container-dependency-cycle
                          - {name: a, image: alpine, dependencies: [first, b]}
                          - {name: b, image: alpine, dependencies: [a]}
                    - name: self
                      containerSet:
                        containers:
                          # finding: container-dependency-cycle
                          - {name: a, image: alpine, dependencies: [a]}
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains(
                        "The container test of template undefined depends on biuld, which the set does not hold."
                                + " Did you mean build?",
                        "These containers of template circle wait for each other: a, b. Remove one of the dependencies.",
                        "The container a of template self waits for itself. Remove the dependency.");
    }

    @Test
    void aLongCircleIsNamedInPart() {
        StringBuilder containers = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            containers.append("          - {name: c").append(i).append(", image: alpine, dependencies: [c");
            containers.append((i + 1) % 5_000).append("]}");
            containers.append(i == 0 ? " # finding: container-dependency-cycle\n" : "\n");
        }
        List<Finding> findings = assertFindings(Set.of("container-dependency-cycle"), """
                kind: WorkflowTemplate
                spec:
                  templates:
                    - name: main
                      containerSet:
                        containers:
                """ + containers);
        assertThat(findings.get(0).message())
                .endsWith("wait for each other: c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10," + " c11 and 4988 more.");
    }

    @Test
    void artifactsAndOutputsOfASetBelongToMain() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  templates:
                    - name: inputs
                      inputs: {artifacts: [{name: a, path: /a}]}
                      # finding: container-main-missing
                      containerSet: {containers: [{name: one, image: alpine}]}
                    - name: outputs
                      outputs: {parameters: [{name: a, valueFrom: {path: /a}}]}
                      # finding: container-main-missing
                      containerSet: {containers: [{name: one, image: alpine}]}
                    - name: parameters
                      inputs: {parameters: [{name: a}]}
                      containerSet: {containers: [{name: one, image: alpine}]}
                    - name: named
                      outputs: {artifacts: [{name: a, path: /a}]}
                      containerSet: {containers: [{name: one, image: alpine}, {name: main, image: alpine}]}
                """);
    }

    @Test
    void aResourceHasAnActionAndAManifest() {
        assertThat(assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  templates:
                    - name: nothing
                      # finding: resource-action-unknown, resource-manifest-source
                      resource: {}
                    - name: unknown
                      resource: {action: creat, manifest: "kind: A"} # finding: resource-action-unknown
                    - name: tag
                      resource: {action: "{{inputs.parameters.action}}", manifest: "kind: A"}
                    - name: get
                      resource: {action: get, flags: [pod, x]}
                    - name: none
                      # finding: resource-manifest-source
                      resource: {action: apply}
                    - name: both
                      inputs: {artifacts: [{name: object, path: /object}]}
                      resource:
                        action: apply
                        manifest: "kind: A"
                        manifestFrom: {artifact: {name: object}} # finding: resource-manifest-source
                    - name: from
                      inputs: {artifacts: [{name: object, path: /object}]}
                      resource:
                        action: apply
                        manifestFrom: {artifact: {name: object}}
                    - name: from-nowhere
                      inputs: {artifacts: [{name: object, path: /object}]}
                      resource:
                        action: apply
                        manifestFrom: {artifact: {name: objcet}} # finding: resource-manifest-source
                """))
                .extracting(f -> f.remedy())
                .contains("Did you mean create?", "Did you mean object?");
    }

    @Test
    void aManifestIsYamlOnceItsTagsAreFilledIn() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  templates:
                    - name: good
                      resource:
                        action: create
                        manifest: |
                          kind: {{inputs.parameters.kind}}
                          metadata: {name: {{=inputs.parameters.a + ": [" }}, labels: {{=toJson({
                            'a': 1})}}}
                          spec:
                            {{inputs.parameters.spec}}
                    - name: one-tag
                      resource: {action: create, manifest: "{{inputs.parameters.manifest}}"}
                    - name: twice
                      resource: {action: create, manifest: "a: 1\\na: 2"}
                    - name: bad
                      resource:
                        action: create
                        manifest: |
                          kind: A
                          metadata:
                            name: [a, b # the bracket is not closed
                          spec: {} # finding: resource-manifest-invalid
                    - name: left
                      resource:
                        action: create
                        manifest: |
                          kind: "{{kind}}"
                          metadata: {name: "{{ .Values.name }}"} # {{comment}}
                          data: {retries: {{retries}}, item: {{item}}}
                    - name: unquoted
                      resource:
                        action: create
                        manifest: |
                          kind: A
                          metadata:
                            name: {{name}} # finding: resource-manifest-invalid
                    - name: no-line
                      resource:
                        action: get
                        # finding: resource-manifest-invalid
                        manifest: "kind\\nspec: {}"
                    - name: unclosed
                      resource: {action: create, manifest: "{{a: [}"}
                """);
    }

    @Test
    void aVolumeHasANameOfItsOwn() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  volumes:
                    - {name: work}
                    - {name: other}
                    - {name: work} # finding: volume-duplicate
                  templates:
                    - name: main
                      volumes:
                        - {name: work}
                        - {name: own}
                        - {name: own} # finding: volume-duplicate
                      container: {image: alpine}
                """))
                .extracting(f -> f.message())
                .contains("The template main has a second volume own, which is never mounted.");
    }
}
