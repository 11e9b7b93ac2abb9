package dev.chandlery.argo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Seeded;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArgoTemplatesTest {
    private static final String TEMPLATE = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata:
              name: git
              annotations:
                workflows.argoproj.io/title: Git
                workflows.argoproj.io/description: Clone and tag.
            spec:
              entrypoint: main
              serviceAccountName: git
              arguments:
                parameters:
                - {name: repo}
                - {name: depth, value: 1, enum: [1, 10], description: How deep.}
                - {name: team, valueFrom: {configMapKeyRef: {name: teams, key: default}}}
                artifacts:
                - {name: notes, raw: {data: none}}
              templates:
              - name: main
                metadata: {annotations: {workflows.argoproj.io/description: The way.}}
                steps:
                - - name: clone
                    template: clone
                    when: "{{workflow.parameters.repo}} != ''"
                  - name: other
                    templateRef: {name: slack, template: send, clusterScope: true}
                - - name: inner
                    inline: {script: {image: "python:3", source: print()}}
              - name: graph
                dag:
                  tasks:
                  - {name: a, template: clone}
                  - {name: b, template: clone, dependencies: [a]}
                  - {name: c, template: clone, depends: "a.Succeeded && (b || !b.Failed)"}
              - name: clone
                inputs:
                  parameters:
                  - {name: url}
                  - {name: ref, default: main}
                  artifacts:
                  - {name: key, path: /key, optional: true}
                  - {name: code, path: /src, git: {repo: "https://acme.example/a.git"}}
                  - {name: data, path: /data}
                outputs:
                  parameters:
                  - {name: commit, valueFrom: {path: /tmp/commit, default: none}}
                  - {name: given, valueFrom: {supplied: {}}}
                  artifacts:
                  - {name: tree, path: /out}
                initContainers: [{name: i, image: busybox}]
                container: {image: alpine/git}
                sidecars: [{name: s, image: alpine/git}, {name: t, image: "nginx"}]
              - name: wait
                suspend: {}
              - name: empty
            """;

    private final ArgoWorkflowTemplate read = ArgoTemplates.read(Manifests.read(TEMPLATE));

    @Test
    void readsWhatAWorkflowTemplateIs() {
        assertThat(read.name()).isEqualTo("git");
        assertThat(read.title()).isEqualTo("Git");
        assertThat(read.description()).isEqualTo("Clone and tag.");
        assertThat(read.entrypoint()).isEqualTo("main");
        assertThat(read.serviceAccount()).isEqualTo("git");
        assertThat(read.clusterScoped()).isFalse();
        assertThat(read.templates())
                .extracting(ArgoTemplate::type)
                .containsExactly("steps", "dag", "container", "suspend", "unknown");
    }

    @Test
    void readsArgumentsWithNumbersAsText() {
        assertThat(read.arguments())
                .containsExactly(
                        new ArgoParameter("repo", "", Optional.empty(), List.of(), "", true, ""),
                        new ArgoParameter("depth", "How deep.", Optional.of("1"), List.of("1", "10"), "", false, ""),
                        new ArgoParameter("team", "", Optional.empty(), List.of(), "", false, ""));
        assertThat(read.artifacts()).containsExactly(new ArgoArtifact("notes", "", false, false));
    }

    @Test
    void readsInputsAndOutputs() {
        ArgoTemplate clone = read.templates().get(2);
        assertThat(clone.parameters())
                .containsExactly(
                        new ArgoParameter("url", "", Optional.empty(), List.of(), "", true, ""),
                        new ArgoParameter("ref", "", Optional.of("main"), List.of(), "", false, ""));
        assertThat(clone.artifacts())
                .containsExactly(
                        new ArgoArtifact("key", "/key", true, false),
                        new ArgoArtifact("code", "/src", false, false),
                        new ArgoArtifact("data", "/data", false, true));
        assertThat(clone.outputParameters())
                .containsExactly(
                        new ArgoParameter("commit", "", Optional.of("none"), List.of(), "", false, "path /tmp/commit"),
                        new ArgoParameter("given", "", Optional.empty(), List.of(), "", false, "supplied"));
        assertThat(clone.outputArtifacts()).containsExactly(new ArgoArtifact("tree", "/out", false, false));
        assertThat(clone.images()).containsExactly("alpine/git", "busybox", "nginx");
    }

    @Test
    void readsStepsAndTasks() {
        ArgoTemplate main = read.templates().get(0);
        assertThat(main.description()).isEqualTo("The way.");
        assertThat(main.images()).containsExactly("python:3");
        assertThat(main.calls())
                .containsExactly(
                        new ArgoCall(
                                "clone", 0, "clone", "", false, List.of(), "{{workflow.parameters.repo}} != ''", ""),
                        new ArgoCall("other", 0, "send", "slack", true, List.of(), "", ""),
                        new ArgoCall("inner", 1, "", "", false, List.of(), "", "script"));
        assertThat(read.templates().get(1).calls())
                .extracting(ArgoCall::dependencies)
                .containsExactly(List.of(), List.of("a"), List.of("a", "b"));
    }

    @Test
    void wrongTypesCountAsAbsent() {
        ArgoWorkflowTemplate strange = ArgoTemplates.read(Manifests.read("""
                kind: [a]
                metadata: {name: {a: b}, annotations: [x]}
                spec:
                  arguments: {parameters: {name: a}, artifacts: [1, null]}
                  templates: [1, {name: ~, steps: {a: b}, dag: [], inputs: {parameters: [{name: {}, enum: 3}]}}]
                """));
        assertThat(strange.name()).isEmpty();
        assertThat(strange.templates()).hasSize(1);
        assertThat(ArgoTemplates.read(Manifests.read("a: b")).templates()).isEmpty();
    }

    @Test
    void anyDamageOfATemplateIsRead() {
        YamlMapping whole = Manifests.read(TEMPLATE);
        Seeded.check(2_000, seeded -> {
            YamlMapping damaged = (YamlMapping) damage(whole, seeded, 0);
            ArgoTemplates.read(damaged);
            ArgoReferences.walk(damaged, reference -> {});
            ArgoReferences.rewrite(damaged, reference -> reference.name() + "-v1");
        });
    }

    private static YamlNode damage(YamlNode node, Seeded seeded, int depth) {
        if (depth > 0 && seeded.oneIn(15)) {
            return seeded.pick(
                    YamlScalar.string("x"),
                    YamlScalar.integer(1),
                    YamlSequence.of(List.of()),
                    Fields.NONE,
                    YamlSequence.of(List.of(YamlScalar.bool(true), Fields.NONE)));
        }
        if (node instanceof YamlMapping mapping) {
            List<YamlMapping.Entry> entries = new ArrayList<>();
            mapping.entries().forEach(e -> entries.add(e.withValue(damage(e.value(), seeded, depth + 1))));
            return new YamlMapping(entries, mapping.mark());
        }
        if (node instanceof YamlSequence sequence) {
            return YamlSequence.of(sequence.items().stream()
                    .map(item -> damage(item, seeded, depth + 1))
                    .toList());
        }
        return node;
    }
}
