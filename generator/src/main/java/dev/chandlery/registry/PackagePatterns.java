package dev.chandlery.registry;

import dev.chandlery.source.TreePath;
import java.util.List;

/** The registry's patterns of package directories. */
final class PackagePatterns {
    /** Gives team and name of directories that have a package.yaml when the registry names no patterns. */
    private static final String CUSTOMARY = "templates/{team}/{package}";

    private final List<PackagePattern> declared;
    private final List<PackagePattern> naming;

    PackagePatterns(RegistrySettings settings) {
        this.declared =
                settings.packagePatterns().stream().map(PackagePattern::new).toList();
        this.naming = declared.isEmpty() ? List.of(new PackagePattern(CUSTOMARY)) : declared;
    }

    /** Says whether the registry names the directories of its packages. */
    boolean areDeclared() {
        return !declared.isEmpty();
    }

    /** Says whether a directory is a package's by a pattern of the registry. */
    boolean match(TreePath directory) {
        return declared.stream().anyMatch(p -> p.match(directory).isPresent());
    }

    /** Returns what the path of a directory gives: the fields of the first pattern that matches, else its name. */
    PackageDefaults defaults(TreePath directory) {
        return naming.stream()
                .flatMap(p -> p.match(directory).stream())
                .findFirst()
                .orElseGet(() -> new PackageDefaults(PackageName.parse(directory.name()), "", "", ""));
    }
}
