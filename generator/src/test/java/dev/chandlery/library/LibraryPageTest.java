package dev.chandlery.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.ArgoReferences;
import dev.chandlery.argo.model.Template;
import dev.chandlery.argo.model.WorkflowTemplate;
import dev.chandlery.testing.Golden;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlReader;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/library.md shows is the code of this class, and it works. */
@EnableKubernetesMockClient(crud = true)
class LibraryPageTest {
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final String MANIFEST = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: build}
            spec:
              entrypoint: main
              templates:
                - name: main
                  steps:
                    - - name: clone
                        templateRef: {name: git, template: clone}
                        arguments: {parameters: [{name: depth, value: 1}]}
                - name: compile
                  container: {image: "maven:3.9", envFrom: [{secretRef: {name: settings}}]}
            """;

    private KubernetesClient client;

    @Test
    void aTemplateIsRead() {
        String yaml = MANIFEST;
        WorkflowTemplate build = new KubernetesSerialization().unmarshal(yaml, WorkflowTemplate.class);
        List<String> names =
                build.getSpec().templates().stream().map(Template::name).toList();

        assertThat(names).containsExactly("main", "compile");
    }

    @Test
    void itsReferencesAreWalked() {
        String yaml = MANIFEST;
        YamlMapping object = YamlReader.read(yaml.getBytes(StandardCharsets.UTF_8))
                .documents()
                .get(0)
                .root()
                .asMapping()
                .orElseThrow();
        List<String> references = new ArrayList<>();
        ArgoReferences.walk(
                object,
                reference -> references.add(reference.targetKind() + " " + reference.name() + " at " + reference.path()
                        + ", line " + reference.mark().line()));

        assertThat(references)
                .containsExactly(
                        "WorkflowTemplate git at spec.templates[0].steps[0][0].templateRef.name, line 10",
                        "Secret settings at spec.templates[1].container.envFrom[0].secretRef.name, line 13");
    }

    @Test
    void itIsCreatedInACluster() {
        WorkflowTemplate build = new KubernetesSerialization().unmarshal(MANIFEST, WorkflowTemplate.class);
        build.setMetadata(
                new ObjectMetaBuilder(build.getMetadata()).withNamespace("ci").build());
        client.resource(build).create();
        WorkflowTemplate there = client.resources(WorkflowTemplate.class)
                .inNamespace("ci")
                .withName("build")
                .get();

        assertThat(there.getSpec()).isEqualTo(build.getSpec());
    }

    @Test
    void thePageShowsThisCode() throws IOException {
        String here = bare(Files.readString(
                Golden.projectRoot().resolve("generator/src/test/java/dev/chandlery/library/LibraryPageTest.java")));
        Matcher code = CODE.matcher(Files.readString(Golden.projectRoot().resolve("docs/library.md")));
        List<String> parts = code.results().map(result -> result.group(1)).collect(Collectors.toList());

        assertThat(parts).hasSize(3);
        assertThat(parts).allSatisfy(part -> assertThat(here).contains(bare(part)));
    }

    /** Blanks do not count. */
    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
