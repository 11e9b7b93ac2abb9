package dev.chandlery.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenSubjectsTest {
    private static final YamlMapping BINDING = YamlMapping.of(Map.of(
            "subjects",
            YamlSequence.of(List.of(
                    subject("kind", "User", "name", "ada"),
                    subject("kind", "ServiceAccount", "name", "git"),
                    subject("kind", "ServiceAccount", "name", "git", "namespace", "argo"),
                    subject("kind", "ServiceAccount", "name", "git", "namespace", ""),
                    YamlScalar.string("hostile")))));

    @Test
    void findsServiceAccountsWithoutANamespace() {
        assertThat(OpenSubjects.of("RoleBinding", BINDING)).containsExactly(1, 3);
        assertThat(OpenSubjects.of("ClusterRoleBinding", BINDING)).containsExactly(1, 3);
    }

    @Test
    void findsNothingInOtherKindsAndOddShapes() {
        assertThat(OpenSubjects.of("WorkflowTemplate", BINDING)).isEmpty();
        assertThat(OpenSubjects.of("RoleBinding", YamlMapping.of(Map.of()))).isEmpty();
        assertThat(OpenSubjects.of("RoleBinding", YamlMapping.of(Map.of("subjects", YamlScalar.string("x")))))
                .isEmpty();
    }

    private static YamlMapping subject(String... keysAndValues) {
        Map<String, YamlScalar> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], YamlScalar.string(keysAndValues[i + 1]));
        }
        return YamlMapping.of(map);
    }
}
