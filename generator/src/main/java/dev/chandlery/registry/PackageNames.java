package dev.chandlery.registry;

import java.util.Locale;
import java.util.Optional;

/** Names of packages made from names of other things. */
final class PackageNames {
    private PackageNames() {}

    /** Returns the name of the package of a template or folder: in lower case, dots and underscores made dashes. */
    static Optional<PackageName> fromTemplate(String name) {
        return PackageName.parse(name.toLowerCase(Locale.ROOT).replace('.', '-').replace('_', '-'));
    }
}
