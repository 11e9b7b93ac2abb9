package dev.chandlery.catalogue;

import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.PackageDefinition.Deprecation;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Version;
import java.util.Optional;

/** Which versions a package's deprecation covers, and how it is put into words. */
final class Deprecations {
    private Deprecations() {}

    /** Says whether a version is deprecated: all are when no first deprecated version is given. */
    static boolean covers(PackageDefinition definition, Version version) {
        return definition
                .deprecated()
                .map(d -> Version.parse(d.since())
                        .map(since -> version.compareTo(since) >= 0)
                        .orElse(true))
                .orElse(false);
    }

    /** Returns the package to use instead, when it is in the registry. */
    static Optional<PackageName> replacement(PackageDefinition definition, Lookup lookup) {
        return definition
                .deprecated()
                .flatMap(d -> PackageName.parse(d.replacement()))
                .filter(n -> lookup.shelf(n).isPresent());
    }

    /** Returns one line of words. */
    static String words(Deprecation deprecation) {
        String text = deprecation.message().strip();
        if (!deprecation.replacement().isEmpty() && !text.contains(deprecation.replacement())) {
            text = (text.isEmpty() ? "" : text + " ") + "Use " + deprecation.replacement() + ".";
        }
        return text;
    }
}
