package dev.chandlery.registry;

import dev.chandlery.source.ContentId;
import dev.chandlery.source.TreePath;
import java.util.Optional;

/** What package directories were found to say before, so that those that did not change need not be read again. */
@FunctionalInterface
public interface KnownDefinitions {
    /** Nothing is known. */
    KnownDefinitions NONE = (directory, tree) -> Optional.empty();

    /**
     * Returns what a directory says, with what its manifests say where its package.yaml is silent.
     *
     * @param directory the directory
     * @param tree the id of its content
     * @return empty when it was not read with this content and with the settings that hold now, or when there was anything
     *     to say about its package.yaml
     */
    Optional<PackageDefinition> find(TreePath directory, ContentId tree);
}
