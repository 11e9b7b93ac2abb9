package dev.chandlery.registry;

import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import java.util.List;
import java.util.Optional;

/**
 * Reads the project's own files, strictly: an unknown key is a finding, not a silent loss. No content of a file raises
 * an exception.
 */
public final class RegistryFiles {
    /** Where the registry's settings stand. */
    public static final TreePath SETTINGS = new TreePath("chandlery.yaml");

    /** Name of the file that declares a package, in its directory. */
    public static final String PACKAGE = "package.yaml";

    private RegistryFiles() {}

    /**
     * Reads {@code chandlery.yaml} at the top of a tree.
     *
     * @param tree the monorepo
     * @param words the names that the file may use
     * @return the settings; defaults stand in for the file when there is none, and for whatever of it is not sound
     */
    public static Read<RegistrySettings> settings(SourceTree tree, Vocabulary words) {
        return new SettingsReader(words).read(tree);
    }

    /**
     * Reads a {@code package.yaml}.
     *
     * @param file its path, for the places of findings
     * @param bytes its content
     * @param defaults what holds where it is silent
     * @return the definition without what is not sound; empty when it has no sound name or no sound version
     */
    public static Read<PackageDefinition> definition(TreePath file, byte[] bytes, PackageDefaults defaults) {
        return new DefinitionReader(file, defaults).read(bytes);
    }

    /**
     * Reads {@code environment.yaml}, {@code releases.yaml} and {@code freeze.yaml} of all folders
     * {@code environments/<name>/} of a tree.
     *
     * @param tree the monorepo
     * @return the environments, each after the one it promotes from, else by name. An environment with an error in one
     *     of its files is left out: half a list of releases would remove the other half from its clusters.
     */
    public static Read<List<Environment>> environments(SourceTree tree) {
        return new EnvironmentsReader(tree).read();
    }

    /**
     * Reads one environment of a tree by itself: whether the one that it promotes from is there is not asked.
     *
     * @param tree a tree that holds {@code environments/<name>/}
     * @return the environment; empty when it is not there, or one of its files has an error
     */
    public static Optional<Environment> environment(SourceTree tree, EnvironmentName name) {
        return new EnvironmentsReader(tree).readAlone(name);
    }

    /**
     * Reads {@code approvers.yaml} at the top of a tree.
     *
     * @return the approvers; nobody when there is no such file, empty when it has an error
     */
    public static Read<Approvers> approvers(SourceTree tree) {
        return ApproversFile.read(tree);
    }
}
