package dev.chandlery.catalogue;

import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.PackageDefinition.Dependency;
import dev.chandlery.registry.PackageDefinition.Deprecation;
import dev.chandlery.registry.PackageDefinition.Maintainer;
import dev.chandlery.registry.PackageDefinition.Visibility;
import dev.chandlery.registry.PackageDefinition.Yank;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Version;
import java.util.List;
import java.util.Optional;

/** Makes package definitions in a few words. */
final class DefinitionBuilder {
    private final String name;
    private final String version;
    private final String team;
    private String title;
    private String description = "";
    private List<String> keywords = List.of();
    private List<Maintainer> maintainers = List.of();
    private String home = "";
    private List<Dependency> dependencies = List.of();
    private Optional<Deprecation> deprecated = Optional.empty();
    private Visibility visibility = Visibility.PUBLIC;
    private List<Yank> yanked = List.of();
    private List<String> features = List.of();

    DefinitionBuilder(String name, String version, String team) {
        this.name = name;
        this.version = version;
        this.team = team;
        this.title = name;
    }

    DefinitionBuilder title(String text) {
        title = text;
        return this;
    }

    DefinitionBuilder description(String text) {
        description = text;
        return this;
    }

    DefinitionBuilder keywords(List<String> words) {
        keywords = words;
        return this;
    }

    DefinitionBuilder maintainers(List<Maintainer> people) {
        maintainers = people;
        return this;
    }

    DefinitionBuilder home(String address) {
        home = address;
        return this;
    }

    DefinitionBuilder dependencies(List<Dependency> ranges) {
        dependencies = ranges;
        return this;
    }

    DefinitionBuilder deprecated(Deprecation deprecation) {
        deprecated = Optional.of(deprecation);
        return this;
    }

    DefinitionBuilder visibility(Visibility who) {
        visibility = who;
        return this;
    }

    DefinitionBuilder yanked(List<Yank> versions) {
        yanked = versions;
        return this;
    }

    DefinitionBuilder features(List<String> names) {
        features = names;
        return this;
    }

    PackageDefinition build() {
        return new PackageDefinition(
                new PackageName(name),
                Version.of(version),
                team,
                title,
                description,
                keywords,
                maintainers,
                "Apache-2.0",
                "",
                home,
                home.isEmpty() ? List.of() : List.of(home + "/source", "javascript:alert(1)"),
                ">=3.6",
                dependencies,
                deprecated,
                visibility,
                List.of(),
                yanked,
                Optional.empty(),
                List.of(),
                features);
    }
}
