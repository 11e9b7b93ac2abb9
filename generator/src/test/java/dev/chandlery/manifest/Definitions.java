package dev.chandlery.manifest;

import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Version;
import java.util.List;
import java.util.Optional;

/** Package definitions for tests. */
public final class Definitions {
    private Definitions() {}

    /** Returns a definition that says only what it must. */
    public static PackageDefinition of(String name, String version) {
        return shared(name, version, List.of());
    }

    /** Returns a definition with shared objects. */
    public static PackageDefinition shared(String name, String version, List<String> shared) {
        return new PackageDefinition(
                new PackageName(name),
                Version.of(version),
                "platform",
                name,
                "",
                List.of(),
                List.of(),
                "",
                "",
                "",
                List.of(),
                "",
                List.of(),
                Optional.empty(),
                PackageDefinition.Visibility.PUBLIC,
                shared,
                List.of(),
                Optional.empty(),
                List.of());
    }
}
