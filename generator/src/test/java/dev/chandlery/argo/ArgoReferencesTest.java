package dev.chandlery.argo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Tools;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArgoReferencesTest {
    @Test
    void followsTemplatesWhereverTheyAreCalled() {
        assertThat(names("""
                        kind: WorkflowTemplate
                        spec:
                          hooks: {running: {templateRef: {name: a, template: t}, expression: "true"}}
                          templates:
                          - name: s
                            steps:
                            - - {name: x, templateRef: {name: b, template: t}}
                              - {name: y, hooks: {exit: {templateRef: {name: c, template: t, clusterScope: true}}}}
                          - name: d
                            dag:
                              tasks:
                              - {name: x, templateRef: {name: d, template: t, clusterScope: false}}
                              - name: y
                                inline:
                                  steps: [[{name: z, templateRef: {name: e, template: t}}]]
                                  container: {env: [{name: V, valueFrom: {secretKeyRef: {name: f, key: k}}}]}
                          templateDefaults:
                            dag: {tasks: [{name: x, hooks: {a: {templateRef: {name: g, template: t}}}}]}
                        """))
                .containsExactlyInAnyOrder(
                        "WorkflowTemplate/a",
                        "WorkflowTemplate/b",
                        "ClusterWorkflowTemplate/c",
                        "WorkflowTemplate/d",
                        "WorkflowTemplate/e",
                        "Secret/f",
                        "WorkflowTemplate/g");
        assertThat(names("{kind: Workflow, spec: {workflowTemplateRef: {name: a, clusterScope: true}}}"))
                .containsExactly("ClusterWorkflowTemplate/a");
        assertThat(names("{kind: CronWorkflow, spec: {workflowSpec: {workflowTemplateRef: {name: a}}}}"))
                .containsExactly("WorkflowTemplate/a");
        assertThat(names("{kind: WorkflowEventBinding, spec: {submit: {workflowTemplateRef: {name: a}}}}"))
                .containsExactly("WorkflowTemplate/a");
    }

    @Test
    void followsWhatContainersVolumesAndArtifactsNeed() {
        assertThat(names("""
                        kind: ClusterWorkflowTemplate
                        spec:
                          serviceAccountName: sa1
                          executor: {serviceAccountName: sa2}
                          artifactGC: {serviceAccountName: sa3}
                          imagePullSecrets: [{name: s1}]
                          artifactRepositoryRef: {configMap: c1, key: k}
                          synchronization: {semaphores: [{namespace: other, configMapKeyRef: {name: c2, key: k}}]}
                          arguments:
                            parameters: [{name: p, valueFrom: {configMapKeyRef: {name: c3, key: k}}}]
                            artifacts: [{name: a, s3: {accessKeySecret: {name: s2, key: k}}}]
                          volumes:
                          - {name: v, configMap: {name: c4}}
                          - {name: w, secret: {secretName: s3, optional: true}}
                          - {name: x, projected: {sources: [{secret: {name: s4}}, {configMap: {name: c5}}]}}
                          - {name: y, persistentVolumeClaim: {claimName: pvc}}
                          templates:
                          - serviceAccountName: sa4
                            memoize: {key: k, cache: {configMap: {name: c6}}}
                            archiveLocation: {gcs: {serviceAccountKeySecret: {name: s5, key: k}}}
                            inputs: {artifacts: [{name: a, git: {sshPrivateKeySecret: {name: s6, key: k}}}]}
                            outputs: {artifacts: [{name: a, artifactGC: {serviceAccountName: sa5}, http: {auth: {oauth2: {clientIDSecret: {name: s7, key: k}}}}}]}
                            http: {headers: [{name: H, valueFrom: {secretKeyRef: {name: s8, key: k}}}]}
                            containerSet: {containers: [{envFrom: [{secretRef: {name: s9}}, {configMapRef: {name: c7}}]}]}
                            sidecars: [{env: [{name: E, valueFrom: {configMapKeyRef: {name: c8, key: k}}}]}]
                            initContainers: [{envFrom: [{secretRef: {name: s10}}]}]
                            script: {envFrom: [{secretRef: {name: s11}}]}
                            podSpecPatch: '{"volumes": [{"name": "v", "secret": {"secretName": "s12"}}]}'
                            data: {source: {artifactPaths: {name: d, s3: {secretKeySecret: {name: s13, key: k}}}}}
                        """))
                .containsExactlyInAnyOrder(
                        "ServiceAccount/sa1",
                        "ServiceAccount/sa2",
                        "ServiceAccount/sa3",
                        "ServiceAccount/sa4",
                        "ServiceAccount/sa5",
                        "ConfigMap/c1",
                        "ConfigMap/c2",
                        "ConfigMap/c3",
                        "ConfigMap/c4",
                        "ConfigMap/c5",
                        "ConfigMap/c6",
                        "ConfigMap/c7",
                        "ConfigMap/c8",
                        "Secret/s1",
                        "Secret/s2",
                        "Secret/s3",
                        "Secret/s4",
                        "Secret/s5",
                        "Secret/s6",
                        "Secret/s7",
                        "Secret/s8",
                        "Secret/s9",
                        "Secret/s10",
                        "Secret/s11",
                        "Secret/s12",
                        "Secret/s13",
                        "PersistentVolumeClaim/pvc");
    }

    @Test
    void followsRightsAndPods() {
        assertThat(names("""
                        kind: RoleBinding
                        roleRef: {kind: ClusterRole, name: r}
                        subjects: [{kind: ServiceAccount, name: a, namespace: n}, {kind: User, name: u}]
                        """)).containsExactlyInAnyOrder("ClusterRole/r", "ServiceAccount/a");
        assertThat(names("{kind: Role, rules: [{resources: [configmaps, secrets/x, nodes], resourceNames: [a, b]}]}"))
                .containsExactly("ConfigMap/a", "Secret/a", "ConfigMap/b", "Secret/b");
        assertThat(names("{kind: ServiceAccount, secrets: [{name: a}], imagePullSecrets: [{name: b}]}"))
                .containsExactly("Secret/a", "Secret/b");
        assertThat(
                        names(
                                "{kind: CronJob, spec: {jobTemplate: {spec: {template: {spec: {serviceAccountName: a, containers: [{envFrom: [{secretRef: {name: b}}]}]}}}}}}"))
                .containsExactly("ServiceAccount/a", "Secret/b");
        assertThat(names("{kind: List, items: [{kind: Pod, spec: {serviceAccountName: a}}]}"))
                .containsExactly("ServiceAccount/a");
    }

    @Test
    void followsEvents() {
        assertThat(names("""
                        kind: Sensor
                        spec:
                          template: {serviceAccountName: a, container: {env: [{name: E, valueFrom: {secretKeyRef: {name: b, key: k}}}]}}
                          dependencies: [{name: d, eventSourceName: es, eventName: e}]
                          triggers:
                          - template:
                              argoWorkflow:
                                operation: submit
                                source: {resource: {kind: Workflow, metadata: {name: new}, spec: {workflowTemplateRef: {name: c}}}}
                          - template:
                              argoWorkflow:
                                operation: submit-from
                                source: {resource: {kind: WorkflowTemplate, metadata: {name: d}}}
                          - template:
                              k8s: {operation: create, source: {resource: {kind: Workflow, spec: {serviceAccountName: e}}}}
                          - template:
                              http: {secureHeaders: [{name: Auth, valueFrom: {secretKeyRef: {name: f, key: k}}}]}
                              slack: {slackToken: {name: g, key: k}}
                        """))
                .containsExactlyInAnyOrder(
                        "ServiceAccount/a",
                        "Secret/b",
                        "EventSource/es",
                        "WorkflowTemplate/c",
                        "WorkflowTemplate/d",
                        "ServiceAccount/e",
                        "Secret/f",
                        "Secret/g");
        assertThat(names("""
                        kind: EventSource
                        spec:
                          template: {serviceAccountName: a, container: {env: [{name: E, valueFrom: {configMapKeyRef: {name: b, key: k}}}]}}
                          github: {x: {webhookSecret: {name: c, key: k}, apiToken: {name: d, key: k}}}
                          webhook: {template: {configMapRef: {name: e, key: k}}}
                        """))
                .containsExactlyInAnyOrder("ServiceAccount/a", "ConfigMap/b", "Secret/c", "Secret/d", "ConfigMap/e");
    }

    @Test
    void knowsTheSecretsThatOperatorsMake() {
        assertThat(created("{kind: ExternalSecret, metadata: {name: a}, spec: {target: {name: b}}}"))
                .containsExactly("Secret/b");
        assertThat(created("{kind: ExternalSecret, metadata: {name: a}, spec: {}}"))
                .containsExactly("Secret/a");
        assertThat(created("{kind: SealedSecret, metadata: {name: a}}")).containsExactly("Secret/a");
        assertThat(created("{kind: VaultStaticSecret, metadata: {name: a}, spec: {destination: {name: c}}}"))
                .containsExactly("Secret/c");
        assertThat(created("{kind: ConfigMap, metadata: {name: a}}")).isEmpty();
        assertThat(
                        names(
                                "{kind: ExternalSecret, spec: {secretStoreRef: {name: s, kind: ClusterSecretStore}, target: {name: b}}}"))
                .containsExactly("ClusterSecretStore/s", "Secret/b");
    }

    @Test
    void tellsEverythingAboutAReference() {
        List<Reference> references = references("""
                kind: WorkflowTemplate
                spec:
                  templates:
                  - steps:
                    - - name: x
                        templateRef:
                          name: git
                          template: clone
                    container:
                      envFrom:
                      - secretRef: {name: "{{inputs.parameters.s}}", optional: true}
                  synchronization: {semaphores: [{namespace: other, configMapKeyRef: {name: c, key: k}}]}
                """);
        assertThat(references)
                .contains(
                        new Reference(
                                "WorkflowTemplate",
                                "git",
                                "",
                                "clone",
                                false,
                                false,
                                List.of(),
                                ReferencePath.Use.NEEDS,
                                "spec.templates[0].steps[0][0].templateRef.name",
                                new Mark(7, 17, 3)),
                        new Reference(
                                "Secret",
                                "{{inputs.parameters.s}}",
                                "",
                                "",
                                true,
                                true,
                                List.of(),
                                ReferencePath.Use.NEEDS,
                                "spec.templates[0].container.envFrom[0].secretRef.name",
                                new Mark(11, 27, 25)),
                        new Reference(
                                "ConfigMap",
                                "c",
                                "other",
                                "",
                                false,
                                false,
                                List.of("k"),
                                ReferencePath.Use.NEEDS,
                                "spec.synchronization.semaphores[0].configMapKeyRef.name",
                                new Mark(12, 77, 1)));
    }

    @Test
    void tellsWhichKeysHaveToBeThere() {
        List<Reference> references = references("""
                kind: WorkflowTemplate
                spec:
                  artifactRepositoryRef: {configMap: repositories, key: main}
                  arguments:
                    parameters: [{name: p, valueFrom: {configMapKeyRef: {name: settings, key: branch}}}]
                    artifacts: [{name: a, s3: {key: some/file, accessKeySecret: {name: s3, key: access}}}]
                  volumes:
                  - {name: v, secret: {secretName: certs, items: [{key: tls.crt, path: c}, {key: tls.key, path: k}, 7, {path: x}]}}
                  - {name: w, projected: {sources: [{configMap: {name: hosts, items: [{key: known, path: h}]}}]}}
                  - {name: all, configMap: {name: whole}}
                  templates:
                  - container:
                      env: [{name: E, valueFrom: {secretKeyRef: {name: token, key: "{{inputs.parameters.key}}"}}}]
                      envFrom: [{secretRef: {name: env}}]
                    memoize: {cache: {configMap: {name: cache, key: whatever}}}
                """);

        assertThat(references)
                .extracting(each -> each.name() + " " + each.keys())
                .containsExactly(
                        "repositories [main]",
                        "settings [branch]",
                        "s3 [access]",
                        "certs [tls.crt, tls.key]",
                        "hosts [known]",
                        "whole []",
                        "token []",
                        "env []",
                        "cache []");
    }

    @Test
    void renamesAndLeavesTheRest() {
        YamlMapping object = Manifests.read("""
                kind: WorkflowTemplate
                metadata: {name: git}
                spec:
                  serviceAccountName: git
                  templates:
                  - name: git
                    container:
                      image: git
                      envFrom: [{secretRef: {name: git}}, {secretRef: {name: "git-{{x}}"}}, {configMapRef: {name: other}}]
                """);
        YamlMapping renamed =
                ArgoReferences.rewrite(object, r -> r.name().equals("git") ? r.name() + "-v1.0.0" : r.name());
        assertThat(YamlWriter.write(renamed))
                .isEqualTo(YamlWriter.write(object)
                        .replace("serviceAccountName: git", "serviceAccountName: git-v1.0.0")
                        .replaceFirst("(secretRef:\\s+name: git)\\n", "$1-v1.0.0\n"));
        assertThat(ArgoReferences.rewrite(object, Reference::name)).isSameAs(object);
    }

    @Test
    void renamesInsideTextWithoutTouchingTheRest() {
        String text = """
                # a comment with git
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata:
                  generateName: git-
                  labels: {x: {{inputs.parameters.label}} }   # unquoted tag
                spec:
                  workflowTemplateRef: {name: git,   clusterScope: false}
                  serviceAccountName: "git"
                  arguments:
                    parameters:
                    - name: "{{inputs.parameters.é🚀}}"
                      valueFrom: {configMapKeyRef: {name: 'git', key: git}}
                    - {name: x, value: {{=sprig.trim("}")}}, valueFrom: {configMapKeyRef: {name: {{y}}, key: k}}}
                ---
                {kind: ConfigMap, metadata: {name: git}}
                """;
        List<Reference> seen = new ArrayList<>();
        YamlMapping object = manifest(text);
        String rewritten = ArgoReferences.rewrite(object, r -> {
                    seen.add(r);
                    return r.name().equals("git") ? "git-v2" : r.name();
                })
                .at("spec", "templates")
                .map(n -> ((YamlMapping) ((YamlSequence) n).items().get(0)).stringAt("resource", "manifest"))
                .orElseThrow()
                .orElseThrow();
        assertThat(rewritten)
                .isEqualTo(text.replace("{name: git,", "{name: git-v2,")
                        .replace("\"git\"", "\"git-v2\"")
                        .replace("'git'", "'git-v2'")
                        .replace("metadata: {name: git}", "metadata: {name: git-v2}"));
        assertThat(seen)
                .extracting(Reference::path)
                .contains("spec.templates[0].resource.manifest/spec.workflowTemplateRef.name");
        List<Reference> walked = new ArrayList<>();
        ArgoReferences.walk(object, walked::add);
        assertThat(walked)
                .filteredOn(Reference::dynamic)
                .extracting(Reference::name)
                .containsExactly("{{y}}");
        assertThat(walked)
                .filteredOn(r -> r.use() == ReferencePath.Use.ACTS_ON)
                .extracting(Reference::targetKind)
                .containsExactly("ConfigMap");
    }

    @Test
    void textThatCannotBeReadIsOpaqueAndStays() {
        for (String text : List.of("{{inputs.parameters.manifest}}", "kind: [", "kind: Workflow\n{{if x}}\na: b: c")) {
            List<String> opaque = new ArrayList<>();
            YamlMapping object = manifest(text);
            ArgoReferences.walk(object, new ArgoReferences.Visitor() {
                @Override
                public void reference(Reference reference) {}

                @Override
                public void opaque(String path, Mark mark) {
                    opaque.add(path);
                }
            });
            assertThat(opaque).containsExactly("spec.templates[0].resource.manifest");
            assertThat(ArgoReferences.rewrite(object, r -> "x")).isSameAs(object);
        }
    }

    @Test
    void textInsideTextIsOpaque() {
        String inner = YamlWriter.write(manifest("{kind: Workflow, spec: {serviceAccountName: a}}"));
        List<String> opaque = new ArrayList<>();
        ArgoReferences.walk(manifest(inner), new ArgoReferences.Visitor() {
            @Override
            public void reference(Reference reference) {}

            @Override
            public void opaque(String path, Mark mark) {
                opaque.add(path);
            }
        });
        assertThat(opaque).containsExactly("spec.templates[0].resource.manifest/spec.templates[0].resource.manifest");
    }

    @Test
    void walksEveryExampleOfArgoWorkflows() throws IOException {
        Path corpus = Tools.requireCorpus("argo-examples");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(corpus)) {
            files = walk.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
        int references = 0;
        for (Path file : files) {
            for (YamlDocument document :
                    YamlReader.read(Files.readAllBytes(file)).documents()) {
                YamlMapping object = document.root().asMapping().orElseThrow();
                List<Reference> seen = new ArrayList<>();
                ArgoReferences.walk(object, seen::add);
                references += seen.size();
                assertThat(seen).allSatisfy(r -> assertThat(r.mark().line()).isPositive());
                assertThat(ArgoReferences.rewrite(object, Reference::name)).isSameAs(object);
                YamlMapping renamed = ArgoReferences.rewrite(object, r -> r.name() + "-v1");
                List<String> names = new ArrayList<>();
                ArgoReferences.walk(renamed, r -> names.add(r.name()));
                assertThat(names)
                        .isEqualTo(seen.stream()
                                .map(r -> r.dynamic() ? r.name() : r.name() + "-v1")
                                .toList());
                ArgoTemplates.read(object);
            }
        }
        assertThat(references).isGreaterThan(50);
    }

    @Test
    void everyPartOfTheTableIsReachedFromAKind() {
        List<String> parts = ArgoReferences.parts().stream().map(PartPath::part).toList();
        assertThat(ArgoReferences.table())
                .allSatisfy(row -> assertThat(Character.isUpperCase(row.part().charAt(0)) || parts.contains(row.part()))
                        .isTrue());
        assertThat(ArgoReferences.table().stream().map(r -> r.part() + " " + r.path()))
                .doesNotHaveDuplicates();
    }

    @Test
    void knowsArgosKindsAndScopes() {
        assertThat(ArgoKinds.clusterScoped("ClusterWorkflowTemplate")).isTrue();
        assertThat(ArgoKinds.clusterScoped("WorkflowTemplate")).isFalse();
        assertThat(ArgoKinds.clusterScoped("ClusterRole")).isTrue();
        assertThat(ArgoKinds.ofWorkflows("CronWorkflow")).isTrue();
        assertThat(ArgoKinds.ofEvents("Sensor")).isTrue();
        assertThat(ArgoKinds.holdsTemplates("Workflow")).isFalse();
    }

    private static YamlMapping manifest(String text) {
        YamlMapping resource =
                Fields.NONE.with("action", YamlScalar.string("create")).with("manifest", YamlScalar.string(text));
        YamlMapping spec =
                Fields.NONE.with("templates", YamlSequence.of(List.of(Fields.NONE.with("resource", resource))));
        return Fields.NONE.with("kind", YamlScalar.string("WorkflowTemplate")).with("spec", spec);
    }

    private static List<Reference> references(String yaml) {
        List<Reference> references = new ArrayList<>();
        ArgoReferences.walk(Manifests.read(yaml), references::add);
        return references;
    }

    private static List<String> names(String yaml) {
        return references(yaml).stream()
                .map(r -> r.targetKind() + "/" + r.name())
                .toList();
    }

    private static List<String> created(String yaml) {
        return ArgoReferences.created(Manifests.read(yaml)).stream()
                .map(r -> r.targetKind() + "/" + r.name())
                .toList();
    }
}
