package dev.chandlery.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import dev.chandlery.testing.Golden;
import dev.chandlery.testing.Seeded;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class InterfaceDocumentTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final SchemaRegistry DRAFT = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonNode SCHEMA = MAPPER.readTree(InterfaceDocument.schema());

    private static final String MANIFESTS = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata:
              name: git
              annotations:
                chandlery.dev/internal-templates: prepare
                chandlery.dev/parameter-types: clone.depth=integer, days=integer
            spec:
              entrypoint: clone
              onExit: report
              serviceAccountName: git-runner
              arguments:
                parameters:
                  - {name: days, value: "7"}
                artifacts:
                  - {name: source}
              templates:
                - name: prepare
                  container: {image: "alpine:3.20", command: [ls]}
                - name: clone
                  inputs:
                    parameters:
                      - {name: url, description: The repository.}
                      - {name: depth, default: "1"}
                      - {name: mode, default: fast, enum: [slow, fast]}
                    artifacts:
                      - {name: keys, path: /keys, optional: true}
                  outputs:
                    parameters:
                      - {name: commit, globalName: head, valueFrom: {path: /commit}}
                    artifacts:
                      - {name: checkout, path: /work}
                      - {name: log, path: /log, optional: true}
                  container:
                    image: alpine/git:2.45
                    command: [git, clone, "{{inputs.parameters.url}}", "{{workflow.parameters.branch}}"]
                    env:
                      - name: TOKEN
                        valueFrom: {secretKeyRef: {name: git-credentials, key: token}}
                      - name: USER
                        valueFrom: {secretKeyRef: {name: git-credentials, key: user}}
                    envFrom:
                      - configMapRef: {name: git-settings}
                    volumeMounts:
                      - {name: cache, mountPath: /cache}
                      - {name: store, mountPath: /store}
                  volumes:
                    - name: store
                      persistentVolumeClaim: {claimName: git-store}
                - name: report
                  inputs:
                    parameters: [{name: channel}]
                  resource: {action: create, manifest: "apiVersion: batch/v1\\nkind: Job\\n"}
            ---
            apiVersion: argoproj.io/v1alpha1
            kind: CronWorkflow
            metadata: {name: git-nightly}
            spec:
              schedules: ["0 3 * * *", "0 5 * * 0"]
              timezone: Europe/Vienna
              suspend: true
              workflowSpec: {workflowTemplateRef: {name: git}}
            ---
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowEventBinding
            metadata: {name: on-push}
            spec: {event: {selector: "true"}, submit: {workflowTemplateRef: {name: git}}}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: git-hosts}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: git}
            rules:
              - {apiGroups: [batch], resources: [jobs], verbs: [create, get]}
              - {apiGroups: [""], resources: [pods], verbs: [get]}
            """;

    @Test
    void itTellsAllThatCallersAndClustersHaveToKnow() {
        Interface read =
                Versions.of(Versions.PACKAGE, MANIFESTS, Map.of("features/notify/kustomization.yaml", "x: 1\n"));
        Golden.assertEqual("interface.json", MAPPER.writeValueAsString(InterfaceDocument.of(read)) + "\n");
    }

    @Test
    void aFileThatIsMountedByItselfIsAKey() {
        assertThat(keysWith("subPath: id_rsa", "secret: {secretName: keys}")).containsExactly("id_rsa");
        assertThat(keysWith("subPath: id_rsa", "projected: {sources: [{secret: {name: keys}}]}"))
                .containsExactly("id_rsa");
        assertThat(keysWith("subPath: ssh", "secret: {secretName: keys, items: [{key: id_rsa, path: ssh}]}"))
                .containsExactly("id_rsa");
        assertThat(keysWith("readOnly: true", "secret: {secretName: keys}")).isEmpty();
        assertThat(keysWith("subPath: \"{{inputs.parameters.key}}\"", "secret: {secretName: keys}"))
                .isEmpty();
        assertThat(keysWith("subPath: a", "secret: {secretName: keys, optional: true}"))
                .isEmpty();
    }

    private static List<String> keysWith(String mount, String volume) {
        InterfaceDocument read = InterfaceDocument.of(Versions.of("""
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: git}
                spec:
                  volumes:
                    - {name: keys, %s}
                  templates:
                    - name: clone
                      inputs: {parameters: [{name: key, default: a}]}
                      container:
                        image: alpine/git:2.45
                        volumeMounts: [{name: keys, mountPath: /k/file, %s}]
                """.formatted(volume, mount)));
        return read.needs().secrets().stream()
                .flatMap(each -> each.keys().stream())
                .toList();
    }

    @Test
    void theSchemaIsValidAndDescribesEveryKey() {
        Schema meta =
                DRAFT.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
        assertThat(meta.validate(SCHEMA)).isEmpty();
        assertThat(SCHEMA.get("$id").asString()).isEqualTo("https://chandlery.dev/schemas/v1/interface.json");
        assertDescribed(SCHEMA);
    }

    @Test
    void theSchemaAcceptsEveryInterfaceAndNothingElse() {
        Schema schema = DRAFT.getSchema(SCHEMA);
        JsonNode document = MAPPER.valueToTree(InterfaceDocument.of(Versions.of(MANIFESTS)));
        assertThat(schema.validate(document)).isEmpty();
        Seeded.check(100, random -> {
            Interface read = RandomPackage.of(random).read();
            assertThat(schema.validate(MAPPER.valueToTree(InterfaceDocument.of(read))))
                    .isEmpty();
        });
        document.propertyNames().forEach(key -> {
            ObjectNode without = ((ObjectNode) document.deepCopy()).without(key);
            assertThat(schema.validate(without)).as("without " + key).isNotEmpty();
        });
        assertThat(schema.validate(((ObjectNode) document.deepCopy()).put("extra", 1)))
                .isNotEmpty();
    }

    private static void assertDescribed(JsonNode schema) {
        if (schema.has("properties")) {
            assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
            schema.get("properties")
                    .properties()
                    .forEach(property -> assertThat(
                                    property.getValue().get("description").asString())
                            .as(property.getKey())
                            .endsWith("."));
        }
        schema.forEach(InterfaceDocumentTest::assertDescribed);
    }
}
