package dev.chandlery.registry;

import dev.chandlery.registry.PackageDefinition.Dependency;
import dev.chandlery.registry.PackageDefinition.Deprecation;
import dev.chandlery.registry.PackageDefinition.Maintainer;
import dev.chandlery.registry.PackageDefinition.Visibility;
import dev.chandlery.registry.PackageDefinition.Yank;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.registry.schema.Report;
import dev.chandlery.registry.schema.SchemaRules;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a {@code package.yaml}. */
final class DefinitionReader {
    private final PackageDefaults defaults;
    private final Report report;

    DefinitionReader(TreePath file, PackageDefaults defaults) {
        this.defaults = defaults;
        this.report = new Report(file.value());
    }

    Read<PackageDefinition> read(byte[] bytes) {
        Optional<PackageDefinition> definition =
                OwnFile.read(FileKinds.PACKAGE, bytes, report).flatMap(this::definition);
        return new Read<>(definition, report.findings());
    }

    private Optional<PackageDefinition> definition(YamlMapping root) {
        YamlMapping spec = Nodes.mapping(root, "spec");
        Optional<PackageName> name = name(root);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String title = Nodes.prose(spec, "title");
        String description = Nodes.prose(spec, "description");
        return Optional.of(new PackageDefinition(
                name.get(),
                Version.of(Nodes.text(spec, "version")),
                team(spec),
                firstOf(title, defaults.title(), name.get().value()),
                firstOf(description, defaults.description(), ""),
                Nodes.texts(spec, "keywords"),
                Nodes.mappings(spec, "maintainers").stream()
                        .map(m -> new Maintainer(Nodes.prose(m, "name"), Nodes.textOrEmpty(m, "email")))
                        .toList(),
                Nodes.textOrEmpty(spec, "license"),
                Nodes.textOrEmpty(spec, "icon"),
                Nodes.textOrEmpty(spec, "home"),
                Nodes.texts(spec, "sources"),
                Nodes.textOrEmpty(spec, "argo"),
                dependencies(name.get(), spec),
                spec.get("deprecated").flatMap(YamlNode::asMapping).map(DefinitionReader::deprecation),
                Visibility.valueOf(Nodes.text(spec, "visibility").toUpperCase(Locale.ROOT)),
                Nodes.texts(spec, "shared"),
                yanked(spec),
                spec.string("released").map(Forms::instant),
                renamedFrom(name.get(), spec),
                Nodes.texts(spec, "features")));
    }

    private Optional<PackageName> name(YamlMapping root) {
        Optional<PackageName> name = Nodes.mapping(root, "metadata")
                .string("name")
                .map(PackageName::new)
                .or(defaults::name);
        if (name.isEmpty()) {
            reportMissingName(root);
        }
        return name;
    }

    private void reportMissingName(YamlMapping root) {
        report.add(
                SchemaRules.KEY_MISSING,
                root.mark(),
                "The package has no name: metadata.name is missing and the path gives none.",
                "Add metadata: {name: ...}.");
    }

    private String team(YamlMapping spec) {
        Optional<String> written = spec.string("team");
        if (written.isPresent() || defaults.team().isEmpty() || Forms.LABEL_NAME.accepts(defaults.team())) {
            return written.orElse(defaults.team());
        }
        report.add(
                SchemaRules.VALUE_INVALID,
                spec.mark(),
                "The path gives the team " + Quoted.of(defaults.team()) + ", which is not " + Forms.LABEL_NAME.form()
                        + ".",
                "Add spec.team, or rename the folder.");
        return "";
    }

    private List<Dependency> dependencies(PackageName self, YamlMapping spec) {
        List<Dependency> dependencies = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (YamlMapping item : Nodes.mappings(spec, "dependencies")) {
            String name = Nodes.text(item, "name");
            if (name.equals(self.value())) {
                report.add(
                        SchemaRules.VALUE_INVALID,
                        Nodes.markOf(item, "name"),
                        "The package depends on itself.",
                        "Remove the dependency.");
            } else if (isNew(seen, name, "The dependency " + name, Nodes.markOf(item, "name"))) {
                dependencies.add(new Dependency(new PackageName(name), Nodes.text(item, "version")));
            }
        }
        return dependencies;
    }

    private List<Yank> yanked(YamlMapping spec) {
        List<Yank> yanked = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (YamlMapping item : Nodes.mappings(spec, "yanked")) {
            String version = Nodes.text(item, "version");
            if (isNew(seen, version, "The yanked version " + version, Nodes.markOf(item, "version"))) {
                yanked.add(new Yank(Version.of(version), Nodes.prose(item, "reason")));
            }
        }
        return yanked;
    }

    private List<PackageName> renamedFrom(PackageName self, YamlMapping spec) {
        if (Nodes.texts(spec, "renamedFrom").contains(self.value())) {
            report.add(
                    SchemaRules.VALUE_INVALID,
                    Nodes.markOf(spec, "renamedFrom"),
                    "The package is renamed from its own name.",
                    "Name what it was called before.");
        }
        return Nodes.texts(spec, "renamedFrom").stream()
                .filter(name -> !name.equals(self.value()))
                .distinct()
                .map(PackageName::new)
                .toList();
    }

    private boolean isNew(Set<String> seen, String value, String subject, Mark mark) {
        boolean added = seen.add(value);
        if (!added) {
            report.add(SchemaRules.VALUE_DUPLICATE, mark, subject + " is listed twice.", "Remove one of the two.");
        }
        return added;
    }

    private static Deprecation deprecation(YamlMapping node) {
        return new Deprecation(
                Nodes.textOrEmpty(node, "since"), Nodes.prose(node, "message"), Nodes.textOrEmpty(node, "replacement"));
    }

    private static String firstOf(String first, String second, String third) {
        return !first.isEmpty() ? first : !second.isEmpty() ? second : third;
    }
}
