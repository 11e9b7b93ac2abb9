package dev.chandlery.registry;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.registry.PackageDefinition.Dependency;
import dev.chandlery.registry.PackageDefinition.Visibility;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/**
 * What the files of other programs say about a folder of manifests: {@code package.json} of argopm, which follows npm,
 * and {@code artifacthub-pkg.yml} of Artifact Hub.
 *
 * @param file where it stands; the folder when there is no such file
 * @param root the mapping at the top of the file; empty when there is no such file
 */
record FolderDescription(TreePath file, YamlMapping root) {
    private static final List<String> FILES = List.of("package.json", "artifacthub-pkg.yml", "artifacthub-pkg.yaml");

    static FolderDescription of(SourceTree tree, TreePath directory) {
        return FILES.stream()
                .flatMap(name -> tree.file(directory.resolve(name)).stream())
                .flatMap(file -> in(tree, file).stream())
                .findFirst()
                .orElseGet(() -> new FolderDescription(directory, new YamlMapping(List.of(), Mark.NONE)));
    }

    private static Optional<FolderDescription> in(SourceTree tree, SourceFile file) {
        return TemplateSight.read(tree, file).stream()
                .flatMap(bytes -> YamlReader.read(bytes).documents().stream())
                .map(YamlDocument::root)
                .flatMap(node -> node.asMapping().stream())
                .findFirst()
                .map(root -> new FolderDescription(file.path(), root));
    }

    /** Returns the package's name; the scope of an npm name is left out. */
    Optional<PackageName> name() {
        return root.string("name").flatMap(FolderDescription::packageOf);
    }

    /** Returns the package's version. */
    Optional<Version> version() {
        return root.string("version").flatMap(Version::parse);
    }

    /** Fills in a definition that was found without this file. */
    PackageDefinition fillIn(PackageDefinition d) {
        return new PackageDefinition(
                d.name(),
                d.version(),
                d.team(),
                root.string("displayName").map(String::strip).orElse(d.title()),
                root.string("description").map(String::strip).orElse(d.description()),
                strings("keywords"),
                d.maintainers(),
                root.string("license").orElse(""),
                d.icon(),
                root.string("homepage").or(() -> root.string("homeURL")).orElse(""),
                d.sources(),
                d.argo(),
                dependencies(d.name()),
                d.deprecated(),
                Visibility.PUBLIC,
                d.shared(),
                d.yanked(),
                d.released(),
                d.renamedFrom(),
                d.features());
    }

    private List<String> strings(String key) {
        return root.get(key).flatMap(YamlNode::asSequence).stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> item.asString().stream())
                .toList();
    }

    private List<Dependency> dependencies(PackageName self) {
        return root.get("dependencies").flatMap(YamlNode::asMapping).stream()
                .flatMap(map -> map.entries().stream())
                .flatMap(entry ->
                        dependency(entry.key(), entry.value().asString().orElse("")).stream())
                .filter(dependency -> !dependency.name().equals(self))
                .toList();
    }

    /** Returns where the file names a dependency, or the file when it does not. */
    Place placeOf(PackageName dependency) {
        return root.get("dependencies").flatMap(YamlNode::asMapping).stream()
                .flatMap(map -> map.entries().stream())
                .filter(entry ->
                        packageOf(entry.key()).filter(dependency::equals).isPresent())
                .map(entry -> Place.in(file.value(), entry.value().mark()))
                .findFirst()
                .orElseGet(() -> Place.file(file.value()));
    }

    private static Optional<PackageName> packageOf(String name) {
        return PackageNames.fromTemplate(name.substring(name.lastIndexOf('/') + 1));
    }

    private static Optional<Dependency> dependency(String name, String range) {
        return packageOf(name)
                .filter(found -> VersionRange.parse(range).isPresent())
                .map(found -> new Dependency(found, range));
    }
}
