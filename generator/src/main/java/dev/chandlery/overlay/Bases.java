package dev.chandlery.overlay;

import dev.chandlery.manifest.Features.Feature;
import dev.chandlery.manifest.FinalObject;
import dev.chandlery.output.Blob;
import dev.chandlery.output.Fingerprint;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.registry.Release;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The base of a release: its final objects as Kustomize directories, published once and never changed.
 *
 * <p>The directory itself holds the namespaced objects whose names carry the version. Those that keep their name, those
 * that start Workflows by themselves, and those outside namespaces stand in directories of their own below it, each only
 * when there is something to hold. A release without versioned objects still has a base that can be built. Its features stand
 * below {@code features/}, components that overlays take along where an environment says so.
 */
public final class Bases {
    private Bases() {}

    /** Returns the files of the base of a release without features. */
    public static List<OutputFile> files(Release release, List<FinalObject> objects) {
        return files(release, objects, List.of());
    }

    /** Returns the files of a release's base, given all of its objects in the order in which they are to be written. */
    public static List<OutputFile> files(Release release, List<FinalObject> objects, List<Feature> features) {
        Map<Portion, List<YamlNode>> portions = new EnumMap<>(Portion.class);
        portions.put(Portion.VERSIONED, new ArrayList<>());
        for (FinalObject each : objects) {
            portions.computeIfAbsent(Portion.of(each.object()), p -> new ArrayList<>())
                    .add(each.node());
        }
        List<OutputFile> files = new ArrayList<>();
        portions.forEach((portion, nodes) -> files.addAll(portion(release, portion, nodes)));
        features.forEach(feature -> componentFiles(feature)
                .forEach((name, text) -> files.add(file(
                        release, "gitops/" + Paths.feature(release.id(), feature.name()) + "/" + name, () -> text))));
        return files;
    }

    /** Returns the files of a feature by their names in its directory. */
    public static SortedMap<String, String> componentFiles(Feature feature) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put(OutputLookup.KUSTOMIZATION, Kustomizations.component(feature));
        if (!feature.objects().isEmpty()) {
            files.put(
                    OutputLookup.MANIFESTS,
                    YamlWriter.writeAll(
                            feature.objects().stream().map(FinalObject::node).toList()));
        }
        return files;
    }

    private static List<OutputFile> portion(Release release, Portion portion, List<YamlNode> nodes) {
        String directory = "gitops/" + Paths.base(release.id(), portion) + "/";
        List<String> resources = nodes.isEmpty() ? List.of() : List.of("manifests.yaml");
        List<OutputFile> files = new ArrayList<>();
        files.add(file(release, directory + "kustomization.yaml", () -> Kustomizations.base(resources)));
        if (!nodes.isEmpty()) {
            files.add(file(release, directory + "manifests.yaml", () -> YamlWriter.writeAll(nodes)));
        }
        return files;
    }

    private static OutputFile file(Release release, String path, Supplier<String> text) {
        String fingerprint = new Fingerprint()
                .add(path)
                .add(release.bundle().contentDigest())
                .hex();
        return new OutputFile(
                path, Role.PUBLISHED, fingerprint, () -> Blob.of(text.get()).bytes());
    }
}
