package dev.chandlery.registry;

import dev.chandlery.registry.PackageDefinition.Visibility;
import java.util.List;
import java.util.Optional;

/** Definitions that no package.yaml says in full. */
final class Definitions {
    private Definitions() {}

    /** Returns the definition of a package that has no package.yaml. */
    static PackageDefinition of(PackageName name, Version version, String team, String title, String description) {
        return new PackageDefinition(
                name,
                version,
                team,
                title.isEmpty() ? name.value() : title,
                description,
                List.of(),
                List.of(),
                "",
                "",
                "",
                List.of(),
                "",
                List.of(),
                Optional.empty(),
                Visibility.PUBLIC,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** Returns the definition for another version; the date of a release is not that of another. */
    static PackageDefinition withVersion(PackageDefinition d, Version version) {
        return new PackageDefinition(
                d.name(),
                version,
                d.team(),
                d.title(),
                d.description(),
                d.keywords(),
                d.maintainers(),
                d.license(),
                d.icon(),
                d.home(),
                d.sources(),
                d.argo(),
                d.dependencies(),
                d.deprecated(),
                d.visibility(),
                d.shared(),
                d.yanked(),
                Optional.empty(),
                List.of(),
                d.features());
    }

    /** Returns the definition with a title and a description where it has none. */
    static PackageDefinition withDefaults(PackageDefinition d, PackageDefaults defaults) {
        boolean untitled =
                d.title().equals(d.name().value()) && !defaults.title().isEmpty();
        return new PackageDefinition(
                d.name(),
                d.version(),
                d.team(),
                untitled ? defaults.title() : d.title(),
                d.description().isEmpty() ? defaults.description() : d.description(),
                d.keywords(),
                d.maintainers(),
                d.license(),
                d.icon(),
                d.home(),
                d.sources(),
                d.argo(),
                d.dependencies(),
                d.deprecated(),
                d.visibility(),
                d.shared(),
                d.yanked(),
                d.released(),
                d.renamedFrom(),
                d.features());
    }
}
