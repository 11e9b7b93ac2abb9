package dev.chandlery.argo.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArgoSchemaTest {
    private static final ArgoSchema NEWEST = ArgoSchema.newest();

    @Test
    void everyTypeIsReachedFromAKind() {
        Deque<String> open = new ArrayDeque<>(ArgoSchema.KINDS);
        Set<String> reached = new TreeSet<>(ArgoSchema.KINDS);
        // Types inherit its fields; as a type of a field it stands in templates.
        while (!open.isEmpty()) {
            SchemaType type = NEWEST.type(open.remove()).orElseThrow();
            for (SchemaField field : type.fields()) {
                if (field.type().innermost() instanceof FieldType.Named named && reached.add(named.name())) {
                    open.add(named.name());
                }
            }
        }
        assertThat(reached).containsExactlyElementsOf(new TreeSet<>(NEWEST.typeNames()));
    }

    @Test
    void everyFieldOfArgoIsDescribed() {
        List<String> bare = new ArrayList<>();
        int described = 0;
        for (SchemaType type : argoTypes()) {
            if (type.description().isEmpty()) {
                bare.add(type.name());
            }
            for (SchemaField field : type.fields()) {
                described++;
                if (!field.description().matches("[A-Z].*[.]")) {
                    bare.add(type.name() + "." + field.name());
                }
            }
        }
        assertThat(bare).isEmpty();
        assertThat(described).isGreaterThan(600);
    }

    @Test
    void whatReplacesAFieldExists() {
        for (SchemaType type : argoTypes()) {
            for (SchemaField field : type.fields()) {
                if (!field.replacement().isEmpty()) {
                    assertThat(at(type, field.replacement()))
                            .as("%s.%s", type, field.name())
                            .isPresent();
                }
            }
        }
    }

    @Test
    void knowsWhatEachVersionHas() {
        SchemaType spec = NEWEST.type("WorkflowSpec").orElseThrow();
        assertThat(NEWEST.field(spec, "podPriority")).isEmpty();
        assertThat(ArgoSchema.forVersion(new ArgoVersion(3, 6)).field(spec, "podPriority"))
                .isPresent();
        assertThat(NEWEST.fields(spec)).extracting(SchemaField::name).contains("podResources");
        assertThat(ArgoSchema.forVersion(new ArgoVersion(4, 0)).fields(spec))
                .extracting(SchemaField::name)
                .contains("templates")
                .doesNotContain("podResources", "podPriority");
    }

    @Test
    void inheritsAndReplacesFields() {
        SchemaType artifact = NEWEST.type("Artifact").orElseThrow();
        assertThat(artifact.field("s3")).isPresent();
        SchemaType script = NEWEST.type("ScriptTemplate").orElseThrow();
        assertThat(script.field("image").orElseThrow().required()).isTrue();
        assertThat(script.field("env").orElseThrow().mergeKey()).isEqualTo("name");
        assertThat(NEWEST.type("k8s.Container")
                        .orElseThrow()
                        .field("image")
                        .orElseThrow()
                        .required())
                .isFalse();
    }

    @Test
    void readsVersions() {
        assertThat(ArgoVersion.parse("4.1")).contains(new ArgoVersion(4, 1));
        assertThat(ArgoVersion.parse("v3.7.2-rc1")).contains(new ArgoVersion(3, 7));
        assertThat(ArgoVersion.parse("latest")).isEmpty();
        assertThat(ArgoVersion.parse("4")).isEmpty();
        assertThat(new ArgoVersion(3, 10)).isGreaterThan(new ArgoVersion(3, 9));
    }

    private static List<SchemaType> argoTypes() {
        return NEWEST.typeNames().stream()
                .map(name -> NEWEST.type(name).orElseThrow())
                .filter(type -> !type.ofKubernetes())
                .toList();
    }

    private static Optional<SchemaField> at(SchemaType type, String path) {
        String[] names = path.split("\\.");
        Optional<SchemaField> field = NEWEST.field(type, names[0]);
        boolean anyKey = field.filter(f -> f.type() instanceof FieldType.MapOf).isPresent();
        for (int i = 1; i < names.length && !anyKey; i++) {
            String name = names[i];
            field = field.flatMap(f -> NEWEST.type(f.type())).flatMap(t -> NEWEST.field(t, name));
        }
        return field;
    }
}
