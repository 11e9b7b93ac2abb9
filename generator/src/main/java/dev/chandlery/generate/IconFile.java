package dev.chandlery.generate;

import dev.chandlery.catalogue.Icon;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import java.util.List;
import java.util.Optional;

/** The file that a package names as its icon. An icon that is a web address is left to Helm's clients. */
final class IconFile {
    private IconFile() {}

    /** Returns the icon as an address that holds the picture itself, or empty when there is none to show. */
    static Optional<String> address(SourceTree tree, PackageDirectory directory) {
        return find(directory).flatMap(file -> read(tree, file));
    }

    /** Returns what is wrong with it. */
    static List<Finding> findings(SourceTree tree, PackageDirectory directory) {
        String icon = directory.definition().icon();
        if (icon.isEmpty() || isWebAddress(icon)) {
            return List.of();
        }
        Place place = Place.file(directory.definedIn().value());
        Optional<SourceFile> file = find(directory);
        if (file.isEmpty()) {
            return List.of(GenerateRules.ICON_UNUSABLE.at(
                    place, "The icon " + icon + " is no file of the package.", "Correct the path, or add the file."));
        }
        return read(tree, file.get()).isPresent()
                ? List.of()
                : List.of(GenerateRules.ICON_UNUSABLE.at(
                        place,
                        "The icon " + icon + " is no picture that the catalogue shows.",
                        "Give it an SVG, PNG, JPEG or WebP of at most " + Icon.MAX_BYTES / 1024 + " KiB."));
    }

    private static boolean isWebAddress(String icon) {
        return icon.startsWith("http://") || icon.startsWith("https://");
    }

    private static Optional<SourceFile> find(PackageDirectory directory) {
        String icon = directory.definition().icon();
        return directory.files().documents().stream()
                .filter(file -> file.path().isIn(directory.directory())
                        && file.path().below(directory.directory()).value().equals(icon))
                .findFirst();
    }

    private static Optional<String> read(SourceTree tree, SourceFile file) {
        try {
            return Icon.address(file.path().name(), tree.read(file));
        } catch (FileTooLargeException e) {
            return Optional.empty();
        }
    }
}
