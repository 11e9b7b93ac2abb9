package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.source.TreePath;
import dev.chandlery.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example monorepo's own files are sound. */
class ExampleFilesTest {
    private static final Path TOP = Golden.projectRoot().resolve("templates-repo-example");

    @Test
    void theyHaveNoFindings() throws IOException {
        TextTree tree = TextTree.of(Map.of());
        int packages = 0;
        try (Stream<Path> files = Files.walk(TOP)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                String path = TOP.relativize(file).toString().replace('\\', '/');
                tree.with(path, Files.readAllBytes(file));
                if (path.endsWith("/package.yaml")) {
                    packages++;
                    assertThat(RegistryFiles.definition(
                                            new TreePath(path), Files.readAllBytes(file), PackageDefaults.NONE)
                                    .findings())
                            .isEmpty();
                }
            }
        }

        assertThat(packages).isGreaterThan(13);
        assertThat(RegistryFiles.settings(tree, OwnFiles.RULES).findings()).isEmpty();
        Read<?> environments = RegistryFiles.environments(tree);
        assertThat(environments.findings()).isEmpty();
    }
}
