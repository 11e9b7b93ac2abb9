package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceLimits;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.Mark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads package directories that have a package.yaml, of the head and of history. */
final class PackageReader {
    static final String FILE = RegistryFiles.PACKAGE;

    private final RegistrySettings settings;
    private final PackagePatterns patterns;

    PackageReader(RegistrySettings settings) {
        this.settings = settings;
        this.patterns = new PackagePatterns(settings);
    }

    /**
     * Reads the package.yaml of a directory.
     *
     * @return empty without findings when there is none
     */
    Read<PackageDefinition> definition(SourceTree tree, TreePath directory) {
        return definition(tree, directory, patterns.defaults(directory));
    }

    private static Read<PackageDefinition> definition(SourceTree tree, TreePath directory, PackageDefaults defaults) {
        Optional<SourceFile> file = tree.file(directory.resolve(FILE));
        if (file.isEmpty()) {
            return new Read<>(Optional.empty(), List.of());
        }
        try {
            return RegistryFiles.definition(file.get().path(), tree.read(file.get()), defaults);
        } catch (FileTooLargeException e) {
            Finding finding = RegistryRules.YAML_LIMIT.at(
                    file.get().path().value(),
                    Mark.NONE,
                    "The file is larger than " + SourceLimits.MAX_FILE_BYTES + " bytes.",
                    "Make it smaller.");
            return new Read<>(Optional.empty(), List.of(finding));
        }
    }

    /**
     * Returns a package directory with its files sorted.
     *
     * @param listed all files below the directory
     * @param elsewhere says which directories below it are packages of their own
     */
    PackageDirectory directory(
            SourceTree tree,
            TreePath directory,
            List<SourceFile> listed,
            PackageDefinition definition,
            Predicate<TreePath> elsewhere) {
        PackageDirectory read = known(tree, directory, listed, definition, elsewhere);
        PackageDefinition annotated = withAnnotations(tree, read.files(), definition);
        return new PackageDirectory(
                directory, read.definedIn(), annotated, read.tree(), read.files(), read.keepsNames(), read.versioned());
    }

    /** Returns a package directory as {@link #directory} does, of which all is known that its manifests say. */
    PackageDirectory known(
            SourceTree tree,
            TreePath directory,
            List<SourceFile> listed,
            PackageDefinition definition,
            Predicate<TreePath> elsewhere) {
        PackageFiles files = PackageFiles.of(directory, listed, ignoreRules(tree, directory, listed), elsewhere);
        return new PackageDirectory(
                directory, directory.resolve(FILE), definition, ContentIds.of(tree, directory), files, false, true);
    }

    /** Returns the directories of other packages among these files of a directory. */
    static Set<TreePath> nested(List<SourceFile> files, TreePath directory) {
        return files.stream()
                .map(SourceFile::path)
                .filter(path -> path.name().equals(FILE))
                .map(TreePath::parent)
                .filter(path -> !path.equals(directory))
                .collect(Collectors.toSet());
    }

    /** Returns what a directory ignores, given its files. */
    static IgnoreRules ignoreRules(SourceTree tree, TreePath directory, List<SourceFile> listed) {
        TreePath path = directory.resolve(IgnoreRules.FILE);
        return listed.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .flatMap(file -> TemplateSight.read(tree, file))
                .map(IgnoreRules::parse)
                .orElse(IgnoreRules.NONE);
    }

    /**
     * Reads a folder {@code versions/<semver>/}.
     *
     * @param folder the folder
     * @param parent what the package's own package.yaml says; holds when the folder has none
     * @return the release; empty when the folder is broken
     */
    Read<PackageDirectory> version(SourceTree tree, TreePath folder, PackageDefinition parent) {
        Version version = Version.of(folder.name());
        PackageDefaults defaults = new PackageDefaults(Optional.of(parent.name()), parent.team(), "", "");
        Read<PackageDefinition> read = definition(tree, folder, defaults);
        List<Finding> findings = new ArrayList<>(read.findings());
        if (findings.stream().anyMatch(Finding::isError)) {
            return new Read<>(Optional.empty(), findings);
        }
        PackageDefinition definition = read.value().orElseGet(() -> Definitions.withVersion(parent, version));
        if (!definition.name().equals(parent.name()) || !definition.version().equals(version)) {
            findings.add(ReleaseRules.VERSION_FOLDER.at(
                    folder.resolve(FILE).value(),
                    Mark.NONE,
                    "The folder is for " + new ReleaseId(parent.name(), version) + ", and its package.yaml says "
                            + new ReleaseId(definition.name(), definition.version()) + ".",
                    "Correct the file, or rename the folder."));
            return new Read<>(Optional.empty(), findings);
        }
        return new Read<>(
                Optional.of(directory(tree, folder, tree.files(folder), definition, path -> false)), findings);
    }

    /** Fills in what annotations of the manifests say where the package.yaml is silent. */
    private PackageDefinition withAnnotations(SourceTree tree, PackageFiles files, PackageDefinition definition) {
        boolean untitled = definition.title().equals(definition.name().value());
        if (!untitled && !definition.description().isEmpty()) {
            return definition;
        }
        List<String> keys = Stream.concat(
                        (untitled ? settings.titleAnnotations() : List.<String>of()).stream(),
                        (definition.description().isEmpty() ? settings.descriptionAnnotations() : List.<String>of())
                                .stream())
                .toList();
        for (SourceFile file : files.manifests()) {
            Optional<TemplateSight> sight = TemplateSight.read(tree, file)
                    .map(PackageReader::characters)
                    .filter(text -> keys.stream().anyMatch(text::contains))
                    .flatMap(text -> TemplateSight.first(file, text));
            if (sight.isPresent()) {
                PackageDefaults found = new PackageDefaults(
                        Optional.of(definition.name()),
                        definition.team(),
                        sight.get().annotation(settings.titleAnnotations()),
                        sight.get().annotation(settings.descriptionAnnotations()));
                return Definitions.withDefaults(definition, found);
            }
        }
        return definition;
    }

    /** Returns a text of as many characters as there are bytes: no byte order and no error keeps it from being searched. */
    private static String characters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
