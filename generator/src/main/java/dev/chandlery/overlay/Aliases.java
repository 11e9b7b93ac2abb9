package dev.chandlery.overlay;

import dev.chandlery.output.Fingerprint;
import dev.chandlery.output.OutputException;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.overlay.ReleaseParts.Part;
import dev.chandlery.registry.MajorAlias;
import dev.chandlery.registry.Release;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The aliases of releases as Kustomize directories beside their bases. Each object is that of the base under another name,
 * so an alias moves when an overlay takes the directory of another release. They are made from the base as it was
 * published, when an overlay first takes them, and like the base they never change.
 */
final class Aliases {
    /** Says which object an alias is a copy of. */
    private static final String ALIAS_OF = "chandlery.dev/alias-of";

    private Aliases() {}

    /**
     * Returns the files of the aliases that overlays take.
     *
     * @param content returns the content of a file of the output by its path, or empty when there is none
     */
    static List<OutputFile> files(List<Overlay> overlays, Function<String, Optional<byte[]>> content) {
        Set<String> seen = new HashSet<>();
        List<OutputFile> files = new ArrayList<>();
        for (Overlay overlay : overlays) {
            for (Part part : overlay.parts()) {
                if (part.portion().isAlias() && seen.add(part.directory())) {
                    files.addAll(files(part, content));
                }
                if (part.portion() == Portion.ALIASES) {
                    features(overlay, part, content).stream()
                            .filter(file -> seen.add(file.path()))
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    private static List<OutputFile> features(Overlay overlay, Part part, Function<String, Optional<byte[]>> content) {
        AliasFeatures features = new AliasFeatures(content);
        List<OutputFile> files = new ArrayList<>();
        for (String feature : part.release().definition().features()) {
            String directory = AliasFeatures.directory(part.release(), feature);
            if (overlay.additions().components().contains(directory)) {
                String path = "gitops/" + directory + "/" + OutputLookup.KUSTOMIZATION;
                files.add(new OutputFile(
                        path,
                        Role.PUBLISHED,
                        fingerprint(path, part.release()),
                        () -> bytes(features.kustomization(part.release(), feature))));
            }
        }
        return files;
    }

    /** Returns the files of the aliases of a release. */
    static List<OutputFile> files(Part part, Function<String, Optional<byte[]>> content) {
        String directory = "gitops/" + part.directory() + "/";
        String fingerprint = fingerprint(directory, part.release());
        return List.of(
                new OutputFile(
                        directory + OutputLookup.KUSTOMIZATION,
                        Role.PUBLISHED,
                        fingerprint,
                        () -> bytes(Kustomizations.base(List.of(OutputLookup.MANIFESTS)))),
                new OutputFile(
                        directory + OutputLookup.MANIFESTS,
                        Role.PUBLISHED,
                        fingerprint,
                        () -> bytes(YamlWriter.writeAll(objects(part, content)))));
    }

    private static String fingerprint(String path, Release release) {
        return new Fingerprint().add(path).add(release.bundle().contentDigest()).hex();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<YamlMapping> objects(Part part, Function<String, Optional<byte[]>> content) {
        Map<String, YamlMapping> base = new BaseObjects(content)
                .of(part)
                .orElseThrow(() -> OutputException.damaged(BaseObjects.path(part), "it is missing"));
        List<YamlMapping> objects = new ArrayList<>();
        for (MajorAlias alias : MajorAlias.of(part.release())) {
            YamlMapping object = base.get(BaseObjects.key(alias.object()));
            if (object != null && alias.target().clusterScoped() == (part.portion() == Portion.CLUSTER_ALIASES)) {
                objects.add(renamed(object, alias));
            }
        }
        return objects;
    }

    private static YamlMapping renamed(YamlMapping object, MajorAlias alias) {
        YamlMapping metadata = mapping(object, "metadata");
        return object.with(
                "metadata",
                metadata.with("name", YamlScalar.string(alias.name()))
                        .with(
                                "annotations",
                                mapping(metadata, "annotations")
                                        .with(
                                                ALIAS_OF,
                                                YamlScalar.string(alias.target().name()))));
    }

    private static YamlMapping mapping(YamlMapping from, String key) {
        return from.get(key).flatMap(YamlNode::asMapping).orElseGet(() -> YamlMapping.of(Map.of()));
    }
}
