package dev.chandlery.registry;

import dev.chandlery.source.ContentId;
import dev.chandlery.source.TreePath;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

    /** Returns what these packages were found to say, as far as a package.yaml declares them. */
    static KnownDefinitions of(Collection<PackageDirectory> packages) {
        Map<ContentId, Map<TreePath, PackageDefinition>> known = new HashMap<>();
        packages.stream()
                .filter(PackageDirectory::isDeclared)
                .forEach(each -> known.computeIfAbsent(each.tree(), tree -> new HashMap<>())
                        .put(each.directory(), each.definition()));
        return (directory, tree) ->
                Optional.ofNullable(known.getOrDefault(tree, Map.of()).get(directory));
    }

    /** Returns what is known here or there. */
    default KnownDefinitions or(KnownDefinitions other) {
        return (directory, tree) -> find(directory, tree).or(() -> other.find(directory, tree));
    }
}
