package dev.chandlery.overlay;

import dev.chandlery.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;

/** The text of {@code kustomization.yaml} files. */
final class Kustomizations {
    /** From a directory of an overlay up to {@code gitops/}. */
    private static final String UP = "../../../../";

    private Kustomizations() {}

    /** Returns the kustomization of a base. */
    static String base(List<String> resources) {
        return YamlWriter.write(header().strings("resources", resources).node());
    }

    /**
     * Returns the kustomization of an overlay. The namespace is set by Kustomize, never over cluster-wide kinds; names
     * stand in the bases, since Kustomize does not rewrite references inside Argo's kinds.
     */
    static String overlay(Overlay overlay, BaseObjects bases) {
        Nodes text = header();
        if (!overlay.isClusterScope()) {
            text.put("namespace", overlay.scope());
        }
        text.strings(
                "resources",
                overlay.parts().stream().map(p -> UP + p.directory()).toList());
        text.list(
                "labels",
                List.of(Nodes.map()
                        .put(
                                "pairs",
                                Nodes.map()
                                        .put(
                                                Labels.CLUSTER,
                                                overlay.cluster().name().value())
                                        .put(
                                                Labels.ENVIRONMENT,
                                                overlay.environment().name().value()))
                        .put("includeSelectors", false)));
        List<Nodes> patches = new ArrayList<>(overlay.parts().stream()
                .filter(p -> !overlay.namespacesFor(p).isEmpty())
                .flatMap(p -> p.bindings().stream().map(b -> BindingPatch.of(b, overlay.namespacesFor(p))))
                .toList());
        overlay.parts().forEach(p -> patches.addAll(RetirementPatch.patches(overlay.environment(), p, bases)));
        if (overlay.parts().stream().anyMatch(p -> p.portion() == Portion.TRIGGERS)) {
            patches.add(SyncWaves.patch());
        }
        if (!patches.isEmpty()) {
            text.list("patches", patches);
        }
        return YamlWriter.write(text.node());
    }

    private static Nodes header() {
        return Nodes.map().put("apiVersion", "kustomize.config.k8s.io/v1beta1").put("kind", "Kustomization");
    }
}
