package dev.chandlery.generate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A definition of a package as plain values, to be written and read back. Absent texts are empty. */
record StoredDefinition(
        String name,
        String version,
        String team,
        String title,
        String description,
        List<String> keywords,
        List<PackageDefinition.Maintainer> maintainers,
        String license,
        String icon,
        String home,
        List<String> sources,
        String argo,
        List<StoredRange> dependencies,
        StoredDeprecation deprecated,
        String visibility,
        List<String> shared,
        List<StoredYank> yanked,
        String released,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<String> renamedFrom,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<String> features) {

    record StoredRange(String name, String range) {}

    record StoredDeprecation(boolean is, String since, String message, String replacement) {}

    record StoredYank(String version, String reason) {
        static StoredYank of(PackageDefinition.Yank yank) {
            return new StoredYank(yank.version().toString(), yank.reason());
        }

        PackageDefinition.Yank yank() {
            return new PackageDefinition.Yank(Version.of(version), reason);
        }
    }

    static StoredDefinition of(PackageDefinition d) {
        return new StoredDefinition(
                d.name().value(),
                d.version().toString(),
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
                d.dependencies().stream()
                        .map(r -> new StoredRange(r.name().value(), r.range()))
                        .toList(),
                d.deprecated()
                        .map(x -> new StoredDeprecation(true, x.since(), x.message(), x.replacement()))
                        .orElseGet(() -> new StoredDeprecation(false, "", "", "")),
                d.visibility().name(),
                d.shared(),
                d.yanked().stream().map(StoredYank::of).toList(),
                d.released().map(Instant::toString).orElse(""),
                d.renamedFrom().stream().map(PackageName::value).toList(),
                d.features());
    }

    /**
     * Returns the definition.
     *
     * @throws IllegalArgumentException when a value is not of its form
     * @throws java.time.DateTimeException when the date is none
     */
    PackageDefinition definition() {
        return new PackageDefinition(
                new PackageName(name),
                Version.of(version),
                team,
                title,
                description,
                keywords,
                maintainers,
                license,
                icon,
                home,
                sources,
                argo,
                dependencies.stream()
                        .map(r -> new PackageDefinition.Dependency(new PackageName(r.name()), r.range()))
                        .toList(),
                deprecated.is()
                        ? Optional.of(new PackageDefinition.Deprecation(
                                deprecated.since(), deprecated.message(), deprecated.replacement()))
                        : Optional.empty(),
                PackageDefinition.Visibility.valueOf(visibility),
                shared,
                yanked.stream().map(StoredYank::yank).toList(),
                released.isEmpty() ? Optional.empty() : Optional.of(StoredTime.parse(released)),
                renamedFrom == null
                        ? List.of()
                        : renamedFrom.stream().map(PackageName::new).toList(),
                features == null ? List.of() : features);
    }
}
