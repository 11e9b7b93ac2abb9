package dev.chandlery.overlay;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlWriter;
import java.util.List;

/**
 * The order in which Argo CD applies an overlay: what starts Workflows by itself comes in a wave after all that these need. A
 * wave costs seconds in each sync, so there are no more than the two; among templates the order does not matter before
 * something starts.
 */
final class SyncWaves {
    private SyncWaves() {}

    /**
     * Returns a patch of all objects that start Workflows, but for those whose author has given them a wave. It is one patch
     * whatever their number, because Kustomize looks for the targets of each among all objects.
     */
    static YamlMapping patch() {
        Nodes operation = Nodes.map()
                .put("op", "add")
                .put("path", "/metadata/annotations/argocd.argoproj.io~1sync-wave")
                .put("value", "1");
        return Nodes.map()
                .put(
                        "target",
                        Nodes.map()
                                // Kustomize takes it as a regular expression for the whole kind, in parentheses as a
                                // whole.
                                .put("kind", "(" + String.join("|", Portion.STARTERS) + ")")
                                .put("annotationSelector", "!argocd.argoproj.io/sync-wave"))
                .put("patch", YamlScalar.string(YamlWriter.write(Nodes.list(List.of(operation)))))
                .node();
    }
}
