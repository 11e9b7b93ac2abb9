package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads packages that have no package.yaml: folders in the layouts of other programs, and single manifests. */
final class UndeclaredReader {
    static final Version NONE = Version.of("0.0.0");
    private static final Set<String> ARGOPM_FOLDERS =
            Set.of("templates", "configmaps", "secrets", "cronworkflows", "pipelines");

    private final SourceTree tree;
    private final RegistrySettings settings;
    private final PackagePatterns patterns;
    private final FileIndex index;
    private final List<Finding> findings = new ArrayList<>();

    UndeclaredReader(SourceTree tree, RegistrySettings settings, FileIndex index) {
        this.tree = tree;
        this.settings = settings;
        this.patterns = new PackagePatterns(settings);
        this.index = index;
    }

    /** Returns what was found to be wrong so far. */
    List<Finding> findings() {
        return findings;
    }

    /** Says whether a directory has the layout of a package of another program. */
    boolean isForeignPackage(TreePath directory) {
        return isArgopm(directory) || isOneFile(directory) || isVersioned(directory);
    }

    private boolean isArgopm(TreePath directory) {
        return index.file(directory.resolve("package.json")).isPresent()
                && ARGOPM_FOLDERS.stream()
                        .flatMap(folder -> index.below(directory.resolve(folder)).stream())
                        .anyMatch(file -> PackageFiles.isManifestName(file.path()));
    }

    private boolean isOneFile(TreePath directory) {
        return !directory.isRoot()
                && index.file(directory.resolve("manifests.yaml"))
                        .flatMap(file -> TemplateSight.in(tree, file).value())
                        .isPresent();
    }

    private boolean isVersioned(TreePath directory) {
        return !directory.isRoot()
                && index.versionFolders(directory).stream()
                        .anyMatch(folder -> firstSight(index.below(folder)).isPresent());
    }

    /** Reads a folder that is a package as a whole: its head first, then what lies in {@code versions/}. */
    List<PackageDirectory> folder(TreePath directory, Predicate<TreePath> elsewhere) {
        PackageFiles files = PackageFiles.of(
                directory,
                index.below(directory),
                PackageReader.ignoreRules(tree, directory, index.below(directory)),
                elsewhere);
        Optional<TemplateSight> sight = sight(files.manifests());
        List<TreePath> versions = index.versionFolders(directory);
        boolean hasHead = versions.isEmpty() ? !files.manifests().isEmpty() : sight.isPresent();
        if (!hasHead && versions.isEmpty()) {
            return List.of();
        }
        FolderDescription description = FolderDescription.of(tree, directory);
        Optional<PackageName> name = description.name().or(() -> nameOf(directory));
        if (name.isEmpty()) {
            reportName(Place.file(directory.value()), directory.name());
            return List.of();
        }
        if (!hasHead) {
            return versions(directory, name.get(), versions);
        }
        Optional<Version> version = description.version().or(() -> sight.flatMap(this::version));
        PackageDefinition definition = description.fillIn(definition(
                name.get(), version.orElse(NONE), patterns.defaults(directory).team(), sight));
        if (version.isEmpty()) {
            reportVersion(
                    sight.map(TemplateSight::file).orElse(files.manifests().get(0)), sight, definition);
        }
        List<PackageDirectory> found = new ArrayList<>();
        found.add(new PackageDirectory(
                directory,
                directory,
                definition,
                ContentIds.of(tree, directory),
                files,
                keepsNames(sight, definition.version()),
                version.isPresent()));
        found.addAll(versions(directory, name.get(), versions));
        return found;
    }

    private List<PackageDirectory> versions(TreePath directory, PackageName name, List<TreePath> folders) {
        List<PackageDirectory> found = new ArrayList<>();
        for (TreePath folder : folders) {
            PackageFiles files = PackageFiles.of(
                    folder,
                    index.below(folder),
                    PackageReader.ignoreRules(tree, folder, index.below(folder)),
                    path -> false);
            if (files.manifests().isEmpty()) {
                continue;
            }
            Version version = Version.of(folder.name());
            Optional<TemplateSight> sight = sight(files.manifests());
            PackageDefinition definition = FolderDescription.of(tree, folder)
                    .fillIn(definition(
                            name, version, patterns.defaults(directory).team(), sight));
            found.add(new PackageDirectory(
                    folder, folder, definition, ContentIds.of(tree, folder), files, keepsNames(sight, version), true));
        }
        return found;
    }

    /** Reads a manifest that is a package of its own; empty when it holds no template. */
    Optional<PackageDirectory> single(SourceFile file) {
        Optional<TemplateSight> sight = sight(List.of(file));
        if (sight.isEmpty()) {
            return Optional.empty();
        }
        Optional<VersionedName> versioned = VersionedName.parse(sight.get().name());
        String base = versioned.map(VersionedName::base).orElse(sight.get().name());
        Optional<PackageName> name = PackageNames.fromTemplate(base);
        if (name.isEmpty()) {
            reportName(Place.in(file.path().value(), sight.get().mark()), base);
            return Optional.empty();
        }
        Optional<Version> version = version(sight.get());
        PackageDefinition definition = definition(name.get(), version.orElse(NONE), "", sight);
        if (version.isEmpty()) {
            reportVersion(file, sight, definition);
        }
        return Optional.of(new PackageDirectory(
                file.path().parent(),
                file.path(),
                definition,
                file.id(),
                PackageFiles.ofOne(file, readmeOf(file)),
                keepsNames(sight, definition.version()),
                version.isPresent()));
    }

    /** The README of the same name, else that of a directory which holds no other manifest. */
    private Optional<SourceFile> readmeOf(SourceFile manifest) {
        TreePath directory = manifest.path().parent();
        String name = manifest.path().name();
        String stem =
                name.substring(0, name.length() - manifest.path().extension().length() - 1);
        Optional<SourceFile> own = index.file(directory.resolve(stem + ".md"));
        boolean alone = !directory.isRoot()
                && index.below(directory).stream()
                                .filter(f -> PackageFiles.isManifestName(f.path()))
                                .limit(2)
                                .count()
                        == 1;
        return own.isPresent() || !alone
                ? own
                : index.below(directory).stream()
                        .filter(f -> f.path().parent().equals(directory))
                        .filter(f -> f.path().name().toLowerCase(Locale.ROOT).equals("readme.md"))
                        .findFirst();
    }

    private Optional<TemplateSight> sight(List<SourceFile> manifests) {
        Optional<TemplateSight> first = Optional.empty();
        for (SourceFile file : manifests) {
            Read<TemplateSight> read = TemplateSight.in(tree, file);
            findings.addAll(read.findings());
            first = first.or(read::value);
        }
        return first;
    }

    private Optional<TemplateSight> firstSight(List<SourceFile> files) {
        return files.stream()
                .filter(file -> PackageFiles.isManifestName(file.path()))
                .flatMap(file -> TemplateSight.in(tree, file).value().stream())
                .findFirst();
    }

    private Optional<Version> version(TemplateSight sight) {
        return Version.parse(sight.annotation(settings.versionAnnotations()))
                .or(() -> VersionedName.parse(sight.name()).map(VersionedName::version));
    }

    private static boolean keepsNames(Optional<TemplateSight> sight, Version version) {
        return sight.flatMap(s -> VersionedName.parse(s.name()))
                .filter(name -> name.version().equals(version))
                .isPresent();
    }

    private Optional<PackageName> nameOf(TreePath directory) {
        return patterns.defaults(directory).name().or(() -> PackageNames.fromTemplate(directory.name()));
    }

    private PackageDefinition definition(
            PackageName name, Version version, String team, Optional<TemplateSight> sight) {
        return Definitions.of(
                name,
                version,
                team,
                sight.map(s -> s.annotation(settings.titleAnnotations())).orElse(""),
                sight.map(s -> s.annotation(settings.descriptionAnnotations())).orElse(""));
    }

    private void reportVersion(SourceFile file, Optional<TemplateSight> sight, PackageDefinition definition) {
        findings.add(ReleaseRules.VERSION_MISSING.at(
                file.path().value(),
                sight.map(TemplateSight::mark).orElse(Mark.NONE),
                "Nothing gives " + definition.name() + " a version, so it is taken as " + NONE + ".",
                "Write a package.yaml beside it, or an annotation"
                        + settings.versionAnnotations().stream()
                                .findFirst()
                                .map(key -> " " + key)
                                .orElse("")
                        + "."));
    }

    private void reportName(Place place, String name) {
        findings.add(ReleaseRules.PACKAGE_NAME.at(
                place,
                dev.chandlery.registry.schema.Quoted.of(name) + " cannot be the name of a package, so it is left out.",
                "Use at most 52 lower-case letters, digits and dashes, or write a package.yaml with another name."));
    }
}
