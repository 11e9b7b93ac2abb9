package dev.chandlery.lsp;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.generate.Rules;
import dev.chandlery.lint.LintSettings;
import dev.chandlery.manifest.NamePatterns;
import dev.chandlery.registry.MajorAlias;
import dev.chandlery.registry.RegistryFiles;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.source.LiveFiles;
import dev.chandlery.source.MemoryTree;
import dev.chandlery.source.SourceLimits;
import dev.chandlery.source.TreePath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A folder that is open in the editor.
 *
 * @param path the folder
 * @param settings what its {@code chandlery.yaml} says, or the defaults without one
 */
record Folder(Path path, RegistrySettings settings) {
    static final String SETTINGS_FILE = "chandlery.yaml";

    /** Outside of all folders: the defaults. */
    static final Folder NONE = new Folder(Path.of(""), settings(Map.of()));

    static Folder read(Path path) {
        return new Folder(
                path,
                LiveFiles.read(path.resolve(SETTINGS_FILE), SourceLimits.MAX_FILE_BYTES)
                        .map(content -> settings(Map.of(new TreePath(SETTINGS_FILE), content)))
                        .orElse(NONE.settings));
    }

    /** Returns the manifests of the folder. */
    List<Path> manifests() {
        return LiveFiles.find(path, Uris::isManifestName);
    }

    boolean holds(Path file) {
        return file.startsWith(path);
    }

    /** Returns a file's path as findings show it. */
    String shown(Path file) {
        return path.relativize(file).toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** Returns the files of a name. */
    List<Path> named(String name) {
        return LiveFiles.find(path, name::equals);
    }

    /**
     * Returns how its manifests are linted.
     *
     * @param argoVersion the minor version of Argo Workflows that they are for
     */
    LintSettings lint(String argoVersion) {
        // Rules that are off run too, and are left out by chosen: a comment that suppresses one is in use all the same.
        return new LintSettings(argoVersion, Set.of()).withOptionsOf(settings);
    }

    /** Returns a finding with the severity that the folder chose for its rule; empty when the rule is off. */
    Optional<Finding> chosen(Finding finding) {
        return settings.lintRules()
                .getOrDefault(finding.rule().id(), Optional.of(finding.severity()))
                .map(finding::withSeverity);
    }

    /** Returns the address of a rule's page in the catalogue; empty when nothing says where that is served. */
    Optional<String> rulePage(String id) {
        return settings.url().isEmpty() ? Optional.empty() : Optional.of(settings.url() + "/rules/" + id + ".html");
    }

    /**
     * Says whether the clusters have a template that no file holds: an old one, or the alias of one that a file holds.
     *
     * @param held says of a name whether a file holds a template of that name
     */
    boolean isOnClusters(String name, Predicate<String> held) {
        return new NamePatterns(settings.external()).matches(name)
                || (settings.aliases() && MajorAlias.base(name).filter(held).isPresent());
    }

    private static RegistrySettings settings(Map<TreePath, byte[]> files) {
        return RegistryFiles.settings(MemoryTree.of(files), Rules.VOCABULARY)
                .value()
                .orElseThrow();
    }
}
