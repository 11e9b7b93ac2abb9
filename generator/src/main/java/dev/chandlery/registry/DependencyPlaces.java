package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import java.util.Optional;

/** Where a package's own file names a dependency; looked up only when something is wrong with it. */
final class DependencyPlaces {
    private DependencyPlaces() {}

    static Place of(ReleaseSource source, PackageName dependency) {
        if (!source.directory().isDeclared()) {
            return FolderDescription.of(source.tree(), source.directory().directory())
                    .placeOf(dependency);
        }
        TreePath path = source.directory().definedIn();
        Optional<SourceFile> file = source.tree().file(path);
        Mark mark = file.flatMap(f -> TemplateSight.read(source.tree(), f)).stream()
                .flatMap(bytes -> YamlReader.read(bytes).documents().stream())
                .map(YamlDocument::root)
                .flatMap(root -> root.asMapping().stream())
                .flatMap(root -> root.at("spec", "dependencies").stream())
                .flatMap(list -> list.asSequence().stream())
                .flatMap(list -> list.items().stream())
                .flatMap(item -> item.asMapping().stream())
                .filter(item ->
                        item.string("name").filter(dependency.value()::equals).isPresent())
                .map(DependencyPlaces::mark)
                .findFirst()
                .orElse(Mark.NONE);
        return Place.in(path.value(), mark);
    }

    /** A file of another program may mean a package of another registry, which is its own business. */
    static Finding finding(ReleaseSource source, DependencyLocker.Problem problem) {
        PackageName name = problem.dependency().name();
        Finding found = problem.rule()
                .at(of(source, name), problem.message(), problem.remedy())
                .withMissing(name.value());
        return source.directory().isDeclared() ? found : found.withSeverity(Severity.WARNING);
    }

    private static Mark mark(YamlMapping item) {
        return item.get("version").map(YamlNode::mark).orElse(item.mark());
    }
}
