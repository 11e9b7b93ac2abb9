package dev.chandlery.generate;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.PackageName;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.SourceTree;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import java.util.Optional;

/** Finds places in package.yaml. */
final class PackagePlaces {
    private PackagePlaces() {}

    /** Returns where the version stands. */
    static Place version(SourceTree tree, PackageDirectory directory) {
        return place(
                directory,
                root(tree, directory)
                        .flatMap(root -> root.at("spec", "version"))
                        .map(YamlNode::mark));
    }

    /** Returns where the range of a dependency stands. */
    static Place dependency(SourceTree tree, PackageDirectory directory, PackageName needed) {
        return place(
                directory,
                root(tree, directory)
                        .flatMap(root -> root.at("spec", "dependencies"))
                        .flatMap(YamlNode::asSequence)
                        .flatMap(list -> list.items().stream()
                                .flatMap(item -> item.asMapping().stream())
                                .filter(item -> item.string("name")
                                        .filter(needed.value()::equals)
                                        .isPresent())
                                .findFirst())
                        .map(item -> item.get("version").map(YamlNode::mark).orElse(item.mark())));
    }

    private static Place place(PackageDirectory directory, Optional<Mark> mark) {
        return Place.in(directory.definedIn().value(), mark.orElse(Mark.NONE));
    }

    private static Optional<YamlMapping> root(SourceTree tree, PackageDirectory directory) {
        try {
            return tree.file(directory.definedIn())
                    .map(tree::read)
                    .flatMap(
                            bytes -> YamlReader.read(bytes).documents().stream().findFirst())
                    .map(YamlDocument::root)
                    .flatMap(YamlNode::asMapping);
        } catch (FileTooLargeException e) {
            return Optional.empty();
        }
    }
}
