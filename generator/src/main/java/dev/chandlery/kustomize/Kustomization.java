package dev.chandlery.kustomize;

import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.Mark;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A kustomization file.
 *
 * @param directory the directory that holds it
 * @param path the path under which the file is shown
 * @param component whether it is a component
 * @param resources files and directories that hold objects
 * @param components directories that hold components
 * @param openApi the file of schemas
 * @param namespace the namespace of all objects
 * @param labels labels to set, in order
 * @param annotations annotations to set
 * @param mergePatches entries of {@code patchesStrategicMerge}: paths or texts
 * @param patches entries of {@code patches}
 * @param jsonPatches entries of {@code patchesJson6902}, which are applied after labels and annotations
 * @param order the order of the output, or empty for the default
 */
record Kustomization(
        TreePath directory,
        String path,
        boolean component,
        List<Text> resources,
        List<Text> components,
        Optional<Text> openApi,
        Optional<Text> namespace,
        List<SortedMap<String, String>> labels,
        SortedMap<String, String> annotations,
        List<Text> mergePatches,
        List<Patch> patches,
        List<Patch> jsonPatches,
        Optional<SortOrder> order) {
    /** Returns the same without patches. */
    Kustomization withoutPatches() {
        return new Kustomization(
                directory,
                path,
                component,
                resources,
                components,
                openApi,
                namespace,
                labels,
                annotations,
                List.of(),
                List.of(),
                List.of(),
                order);
    }

    /** A text with its place in the file. */
    record Text(String value, Mark mark) {}

    /**
     * An entry of {@code patches}.
     *
     * @param mark its place in the file
     * @param path the file that holds the patch, when it is not given here
     * @param text the patch itself
     * @param target the objects to patch; empty for those that the patch names
     */
    record Patch(Mark mark, Optional<Text> path, Optional<Text> text, Optional<Selector> target) {}
}
