package dev.chandlery.lsp;

import dev.chandlery.generate.ArgoVersionChoice;
import dev.chandlery.registry.PackageDefaults;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryFiles;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.Version;
import dev.chandlery.registry.VersionRange;
import dev.chandlery.source.LiveFiles;
import dev.chandlery.source.SourceLimits;
import dev.chandlery.source.TreePath;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The packages in the folders of an editor: whose files are whose, and which version of a package another one depends on.
 */
final class Packages {
    static final String FILE = RegistryFiles.PACKAGE;
    static final Packages NONE = new Packages(Map.of());

    private static final String VERSIONS = "versions/";

    private final Map<String, Owner> byFolder;

    /** A package: the start of its files' keys, its definition, and the ranges of versions that it depends on. */
    private record Owner(String folder, PackageDefinition definition, Map<PackageName, VersionRange> ranges) {
        /** Returns the version of one of its files. A folder of an older version may go without a definition. */
        Version version(String key) {
            String below = key.substring(folder.length());
            Optional<Version> older = below.startsWith(VERSIONS)
                    ? Version.parse(below.substring(VERSIONS.length()).replaceFirst("/.*", ""))
                    : Optional.empty();
            return older.orElse(definition.version());
        }
    }

    private Packages(Map<String, Owner> byFolder) {
        this.byFolder = byFolder;
    }

    /** Reads the definitions; a file that is none is passed over, {@code check} says why. */
    static Packages read(List<Path> files) {
        Map<String, Owner> byFolder = new HashMap<>();
        for (Path file : files) {
            String folder = folder(Uris.key(file));
            LiveFiles.read(file, SourceLimits.MAX_FILE_BYTES)
                    .flatMap(content -> RegistryFiles.definition(new TreePath(FILE), content, defaults(file))
                            .value())
                    .ifPresent(definition -> byFolder.put(folder, new Owner(folder, definition, ranges(definition))));
        }
        return new Packages(byFolder);
    }

    /**
     * Says whether a file can mean a template of another one: unless its package depends on other versions of that one's
     * package.
     */
    boolean means(String key, String other) {
        Optional<Owner> from = of(key);
        Optional<Owner> to = of(other);
        return from.isEmpty()
                || to.isEmpty()
                || Optional.ofNullable(
                                from.get().ranges().get(to.get().definition().name()))
                        .map(range -> range.contains(to.get().version(other)))
                        .orElse(true);
    }

    /** Returns the minor version of Argo Workflows that a file is for. */
    String argoVersion(String key, RegistrySettings settings) {
        return of(key).map(found -> ArgoVersionChoice.of(found.definition(), settings))
                .orElse(settings.argoVersion());
    }

    private Optional<Owner> of(String key) {
        for (String folder = folder(key);
                folder.length() > 1;
                folder = folder(folder.substring(0, folder.length() - 1))) {
            Owner found = byFolder.get(folder);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static String folder(String key) {
        return key.substring(0, key.lastIndexOf('/') + 1);
    }

    private static PackageDefaults defaults(Path file) {
        Optional<PackageName> name = Optional.ofNullable(file.getParent())
                .map(Path::getFileName)
                .flatMap(folder -> PackageName.parse(folder.toString()));
        return new PackageDefaults(name, "", "", "");
    }

    private static Map<PackageName, VersionRange> ranges(PackageDefinition definition) {
        Map<PackageName, VersionRange> ranges = new HashMap<>();
        for (PackageDefinition.Dependency dependency : definition.dependencies()) {
            VersionRange.parse(dependency.range()).ifPresent(range -> ranges.put(dependency.name(), range));
        }
        return ranges;
    }
}
