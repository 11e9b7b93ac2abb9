package dev.chandlery.generate;

import dev.chandlery.argo.schema.ArgoVersion;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.Version;
import dev.chandlery.registry.VersionRange;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which minor version of Argo Workflows the manifests of a package are linted for. */
public final class ArgoVersionChoice {
    /** No minor version of Argo has had as many patches. */
    private static final int MAX_PATCH = 50;

    private ArgoVersionChoice() {}

    /** Returns the registry's version of Argo, unless the package is not for it: then the newest that it is for. */
    public static String of(PackageDefinition definition, RegistrySettings registry) {
        Optional<VersionRange> range =
                definition.argo().isEmpty() ? Optional.empty() : VersionRange.parse(definition.argo());
        Optional<ArgoVersion> chosen = ArgoVersion.parse(registry.argoVersion());
        if (range.isEmpty()
                || chosen.filter(version -> isIn(range.get(), version)).isPresent()) {
            return registry.argoVersion();
        }
        return ArgoVersion.KNOWN.stream()
                .filter(version -> isIn(range.get(), version))
                .max(Comparator.naturalOrder())
                .map(ArgoVersion::toString)
                .orElse(registry.argoVersion());
    }

    /** A range may begin or end within a minor version, so any patch of it will do. */
    private static boolean isIn(VersionRange range, ArgoVersion version) {
        return IntStream.range(0, MAX_PATCH)
                .anyMatch(patch -> Version.parse(version + "." + patch)
                        .filter(range::contains)
                        .isPresent());
    }
}
