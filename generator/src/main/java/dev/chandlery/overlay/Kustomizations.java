package dev.chandlery.overlay;

import dev.chandlery.manifest.Features.Feature;
import dev.chandlery.yaml.YamlMapping;
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

    /** Returns the kustomization of a feature. */
    static String component(Feature feature) {
        Nodes text = Nodes.map()
                .put("apiVersion", "kustomize.config.k8s.io/v1alpha1")
                .put("kind", "Component");
        if (!feature.objects().isEmpty()) {
            text.strings("resources", List.of(OutputLookup.MANIFESTS));
        }
        return YamlWriter.write(text.nodes("patches", feature.patches()).node());
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
        if (overlay.additions().schemas()) {
            text.put("openapi", Nodes.map().put("path", OutputLookup.SCHEMAS));
        }
        text.strings(
                "resources",
                overlay.parts().stream().map(p -> UP + p.directory()).toList());
        if (!overlay.additions().components().isEmpty()) {
            text.strings(
                    "components",
                    overlay.additions().components().stream().map(c -> UP + c).toList());
        }
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
        List<YamlMapping> patches = new ArrayList<>(patches(overlay, bases));
        patches.addAll(overlay.additions().patches());
        if (!patches.isEmpty()) {
            text.nodes("patches", patches);
        }
        return YamlWriter.write(text.node());
    }

    /** Returns the patches that an overlay has whatever its environment changes. */
    static List<YamlMapping> patches(Overlay overlay, BaseObjects bases) {
        List<YamlMapping> patches = new ArrayList<>(overlay.parts().stream()
                .filter(p -> !overlay.namespacesFor(p).isEmpty())
                .flatMap(p -> p.bindings().stream().map(b -> BindingPatch.of(b, overlay.namespacesFor(p))))
                .toList());
        overlay.parts().forEach(p -> patches.addAll(RetirementPatch.patches(overlay.environment(), p, bases)));
        if (overlay.parts().stream().anyMatch(p -> p.portion() == Portion.TRIGGERS)) {
            patches.add(SyncWaves.patch());
        }
        return patches;
    }

    /** Returns the kustomization of an overlay that takes one base with one feature. */
    static String trial(String base, String feature) {
        return YamlWriter.write(header().put("openapi", Nodes.map().put("path", OutputLookup.SCHEMAS))
                .strings("resources", List.of(UP + base))
                .strings("components", List.of(UP + feature))
                .node());
    }

    private static Nodes header() {
        return Nodes.map().put("apiVersion", "kustomize.config.k8s.io/v1beta1").put("kind", "Kustomization");
    }
}
