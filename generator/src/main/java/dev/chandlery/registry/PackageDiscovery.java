package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the packages of a tree.
 *
 * <p>A directory is a package when it holds a {@code package.yaml} of kind Package, or matches a pattern of the registry
 * and holds manifests. A registry without patterns also gets the layouts of other programs, and every remaining manifest
 * with a WorkflowTemplate or ClusterWorkflowTemplate is a package of its own.
 */
public final class PackageDiscovery {
    /** The folders of a package that hold none of their own. */
    static final Set<String> NOT_PACKAGES = Set.of("versions", "examples", "tests", "features");

    private final SourceTree tree;
    private final FileIndex index;
    private final boolean registry;
    private final boolean environments;
    private final PackageReader reader;
    private final UndeclaredReader undeclared;
    private final PackagePatterns patterns;
    private final PackageTable table = new PackageTable();
    private final List<Finding> findings = new ArrayList<>();
    private final KnownDefinitions known;
    private final TreeMap<TreePath, Read<PackageDefinition>> declared = new TreeMap<>();
    private final Set<TreePath> unchanged = new HashSet<>();
    private final TreeSet<TreePath> packages = new TreeSet<>();

    private PackageDiscovery(SourceTree tree, RegistrySettings settings, KnownDefinitions known) {
        this.tree = tree;
        this.known = known;
        this.registry = settings.declared();
        this.index = new FileIndex(tree);
        this.environments = index.below(EnvironmentsReader.DIRECTORY).stream()
                .anyMatch(file -> file.path().name().equals(EnvironmentsReader.ENVIRONMENT));
        this.reader = new PackageReader(settings);
        this.undeclared = new UndeclaredReader(tree, settings, index);
        this.patterns = new PackagePatterns(settings);
    }

    /** Finds the packages of a tree. A package whose package.yaml has an error is left out, and has findings. */
    public static Discovery discover(SourceTree tree, RegistrySettings settings) {
        return discover(tree, settings, KnownDefinitions.NONE);
    }

    /** Finds the packages of a tree as {@link #discover(SourceTree, RegistrySettings)} does, reading only what is not known. */
    public static Discovery discover(SourceTree tree, RegistrySettings settings, KnownDefinitions known) {
        return new PackageDiscovery(tree, settings, known).run(!settings.declared());
    }

    private Discovery run(boolean withoutRegistryFile) {
        findDeclared();
        packages.addAll(declared.keySet());
        declared.forEach(this::addDeclared);
        boolean everything = withoutRegistryFile || !patterns.areDeclared();
        List<TreePath> folders = index.directories().stream()
                .filter(d -> ownerOf(d).isEmpty() && !isHidden(d) && !isOfEnvironments(d))
                .filter(d -> patterns.match(d) || (everything && undeclared.isForeignPackage(d)))
                .toList();
        addFolders(folders);
        if (everything) {
            addSingles();
        }
        findings.addAll(undeclared.findings());
        return table.result(findings);
    }

    private void findDeclared() {
        for (SourceFile file : index.all()) {
            TreePath directory = file.path().parent();
            if (file.path().name().equals(PackageReader.FILE)
                    && !isHidden(directory)
                    && !isPartOfAnother(directory)
                    && (patterns.match(directory) || isOurs(file))) {
                declared.put(directory, definition(directory));
            }
        }
    }

    /** Folders of versions inherit what package.yaml alone says, so a package that has some is read. */
    private Read<PackageDefinition> definition(TreePath directory) {
        Optional<PackageDefinition> found = index.versionFolders(directory).isEmpty()
                ? known.find(directory, ContentIds.of(tree, directory))
                : Optional.empty();
        if (found.isPresent()) {
            unchanged.add(directory);
            return new Read<>(found, List.of());
        }
        return reader.definition(tree, directory);
    }

    /** Files come in order of path, in which package.yaml of a directory may come after those of directories below. */
    private boolean isPartOfAnother(TreePath directory) {
        for (TreePath at = directory; !at.isRoot(); at = at.parent()) {
            TreePath above = at.parent();
            boolean isPackage = NOT_PACKAGES.contains(at.name())
                    && index.file(above.resolve(PackageReader.FILE))
                            .filter(file -> patterns.match(above) || isOurs(file))
                            .isPresent();
            if (isPackage) {
                return true;
            }
        }
        return false;
    }

    /** Other programs have files of this name, too. In a registry, one that says nothing at all is not taken for theirs. */
    private boolean isOurs(SourceFile file) {
        return TemplateSight.read(tree, file)
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("chandlery.dev/")
                        || (registry && saysNothing(bytes)))
                .orElse(true);
    }

    private static boolean saysNothing(byte[] bytes) {
        return YamlReader.read(bytes).documents().stream()
                .flatMap(document -> document.root().asMapping().stream())
                .allMatch(mapping -> mapping.entries().isEmpty());
    }

    private void addDeclared(TreePath directory, Read<PackageDefinition> read) {
        findings.addAll(read.findings());
        if (read.value().isEmpty() || read.findings().stream().anyMatch(Finding::isError)) {
            return;
        }
        PackageDefinition definition = read.value().get();
        List<PackageDirectory> versions = new ArrayList<>();
        for (TreePath folder : index.versionFolders(directory)) {
            Read<PackageDirectory> version = reader.version(tree, folder, definition);
            findings.addAll(version.findings());
            version.value().ifPresent(versions::add);
        }
        for (TreePath folder : index.misnamedVersionFolders(directory)) {
            findings.add(ReleaseRules.VERSION_FOLDER
                    .at(
                            folder.value(),
                            Mark.NONE,
                            "The folder's name is not a version, so it is not read.",
                            "Name it as the version it holds, such as 1.2.0.")
                    .withSeverity(Severity.WARNING));
        }
        List<SourceFile> listed = index.below(directory);
        PackageDirectory head = unchanged.contains(directory)
                ? reader.known(tree, directory, listed, definition, declared::containsKey)
                : reader.directory(tree, directory, listed, definition, declared::containsKey);
        table.add(head, versions, true).ifPresent(findings::add);
    }

    private void addFolders(List<TreePath> folders) {
        for (TreePath folder : folders) {
            if (ownerOf(folder).isPresent()) {
                continue;
            }
            packages.add(folder);
            List<PackageDirectory> found = undeclared.folder(folder, packages::contains);
            if (found.isEmpty()) {
                packages.remove(folder);
            } else {
                PackageDirectory head = found.get(0).versioned() || found.size() == 1
                        ? found.stream().max((a, b) -> a.id().compareTo(b.id())).orElseThrow()
                        : found.get(0);
                List<PackageDirectory> older =
                        found.stream().filter(p -> !p.id().equals(head.id())).toList();
                table.add(head, older, false).ifPresent(findings::add);
            }
        }
    }

    private void addSingles() {
        for (SourceFile file : index.all()) {
            if (PackageFiles.isManifestName(file.path())
                    && !isHidden(file.path())
                    && !isOfEnvironments(file.path())
                    && ownerOf(file.path().parent()).isEmpty()) {
                undeclared
                        .single(file)
                        .flatMap(found -> table.add(found, List.of(), false))
                        .ifPresent(findings::add);
            }
        }
    }

    /** Returns the package directory that a directory is or lies in. */
    private Optional<TreePath> ownerOf(TreePath directory) {
        for (TreePath at = directory; ; at = at.parent()) {
            if (packages.contains(at)) {
                return Optional.of(at);
            }
            if (at.isRoot()) {
                return Optional.empty();
            }
        }
    }

    /** Says whether a directory or file lies beside environments of ours, where objects are patches. */
    private boolean isOfEnvironments(TreePath path) {
        return environments && path.isIn(EnvironmentsReader.DIRECTORY);
    }

    /** Says whether a directory or file lies where no package is looked for. */
    static boolean isHidden(TreePath path) {
        String value = "/" + path.value() + "/";
        return value.contains("/.") || value.contains("/node_modules/");
    }
}
