package dev.chandlery.overlay;

import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A patch that gives the open subjects of a binding their namespace. Kustomize itself sets it only for ServiceAccounts
 * that are built together with the binding, and for the one called {@code default}.
 *
 * <p>A cluster-wide binding may serve several namespaces: then the subject is repeated, once for each.
 */
final class BindingPatch {
    private BindingPatch() {}

    /** Returns an entry of a kustomization's {@code patches}: a JSON patch (RFC 6902) of one binding. */
    static YamlMapping of(ReleaseObject binding, List<String> namespaces) {
        List<Nodes> operations = new ArrayList<>();
        List<Integer> positions = new ArrayList<>(binding.openSubjects());
        // From the last to the first: copies go in behind their original and move what follows.
        Collections.reverse(positions);
        for (int position : positions) {
            operations.add(setNamespace("add", position, namespaces.get(0)));
            for (int i = 1; i < namespaces.size(); i++) {
                operations.add(Nodes.map()
                        .put("op", "copy")
                        .put("from", "/subjects/" + position)
                        .put("path", "/subjects/" + (position + i)));
                operations.add(setNamespace("replace", position + i, namespaces.get(i)));
            }
        }
        return JsonPatches.entry(binding.kind(), binding.name(), operations);
    }

    private static Nodes setNamespace(String operation, int position, String namespace) {
        return Nodes.map()
                .put("op", operation)
                .put("path", "/subjects/" + position + "/namespace")
                .put("value", namespace);
    }
}
