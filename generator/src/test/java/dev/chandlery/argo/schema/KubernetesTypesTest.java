package dev.chandlery.argo.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class KubernetesTypesTest {
    private static final String RESOURCES = "generator/src/main/resources/dev/chandlery/argo/schema/";
    private static final String NOTES = "generator/src/test/resources/argo/kubernetes-notes.txt";

    @Test
    void theTableHoldsWhatTheClassesOfFabric8Hold() throws IOException {
        TreeSet<String> roots = new TreeSet<>();
        Pattern.compile("\\bk8s\\.([A-Za-z]+)")
                .matcher(read(RESOURCES + "argo.txt"))
                .results()
                .forEach(name -> roots.add(name.group(1)));
        assertThat(roots).contains("Volume", "ObjectMeta", "Affinity");
        Golden.assertEqualPage(RESOURCES + "kubernetes.txt", KubernetesTypes.table(roots, read(NOTES)));
    }

    private static String read(String path) throws IOException {
        return Files.readString(Golden.projectRoot().resolve(path));
    }
}
