package dev.chandlery.overlay;

import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlWriter;
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
    static Nodes of(ReleaseObject binding, List<String> namespaces) {
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
        return Nodes.map()
                .put("target", Nodes.map().put("kind", binding.kind()).put("name", quoted(binding.name())))
                .put("patch", YamlScalar.string(YamlWriter.write(Nodes.list(operations))));
    }

    private static Nodes setNamespace(String operation, int position, String namespace) {
        return Nodes.map()
                .put("op", operation)
                .put("path", "/subjects/" + position + "/namespace")
                .put("value", namespace);
    }

    /** Kustomize takes the name of a target as a regular expression (RE2) for the whole name. */
    static String quoted(String name) {
        StringBuilder quoted = new StringBuilder();
        name.codePoints().forEach(c -> {
            boolean plain = c >= 0x80 || Character.isLetterOrDigit(c) || c == '-';
            quoted.append(plain ? "" : "\\").appendCodePoint(c);
        });
        return quoted.toString();
    }
}
