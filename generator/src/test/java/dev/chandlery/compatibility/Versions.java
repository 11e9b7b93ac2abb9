package dev.chandlery.compatibility;

import dev.chandlery.manifest.Manifests;
import dev.chandlery.registry.PackageDefaults;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.RegistryFiles;
import dev.chandlery.source.MemoryTree;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Interfaces of packages given as texts. */
final class Versions {
    static final String PACKAGE = """
            apiVersion: chandlery.dev/v1
            kind: Package
            metadata: {name: git}
            spec: {version: 1.0.0, argo: ">=3.6", dependencies: [{name: slack, version: ^1.0.0}], features: [notify]}
            """;

    private Versions() {}

    /** Returns the interface of a package {@code git} with these manifests. */
    static Interface of(String manifests) {
        return of(PACKAGE, manifests, Map.of());
    }

    /** Returns the interface of a package. */
    static Interface of(String packageYaml, String manifests, Map<String, String> others) {
        Map<TreePath, byte[]> files = new TreeMap<>();
        files.put(new TreePath("git/t.yaml"), manifests.getBytes(StandardCharsets.UTF_8));
        others.forEach((path, text) -> files.put(new TreePath("git/" + path), text.getBytes(StandardCharsets.UTF_8)));
        SourceTree tree = MemoryTree.of(files);
        PackageDefinition definition = RegistryFiles.definition(
                        new TreePath("git/package.yaml"),
                        packageYaml.getBytes(StandardCharsets.UTF_8),
                        new PackageDefaults(Optional.empty(), "platform", "", ""))
                .value()
                .orElseThrow();
        List<SourceFile> all = tree.files(new TreePath("git"));
        return Interface.read(new Interface.Source(
                definition,
                new TreePath("git/package.yaml"),
                new TreePath("git"),
                Manifests.read(tree, all.stream().filter(Versions::isManifest).toList())
                        .objects(),
                all.stream().filter(Versions::isFeature).toList(),
                all.stream()
                        .filter(file -> !isManifest(file) && !isFeature(file))
                        .toList()));
    }

    private static boolean isFeature(SourceFile file) {
        return file.path().value().startsWith("git/features/");
    }

    private static boolean isManifest(SourceFile file) {
        return file.path().name().equals("t.yaml");
    }
}
