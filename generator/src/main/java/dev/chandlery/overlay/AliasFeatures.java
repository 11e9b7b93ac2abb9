package dev.chandlery.overlay;

import dev.chandlery.argo.Fields;
import dev.chandlery.kustomize.TargetNames;
import dev.chandlery.manifest.Features.Feature;
import dev.chandlery.registry.MajorAlias;
import dev.chandlery.registry.Release;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The features of releases once more, for their aliases: components with the same patches under the other names. What a feature
 * adds is there already. Like the aliases they are made from what was published, when an overlay first takes them.
 */
final class AliasFeatures {
    private final Function<String, Optional<byte[]>> content;
    private final Map<String, List<YamlMapping>> known = new HashMap<>();

    /**
     * Looks into an output.
     *
     * @param content returns the content of a file by its path, or empty when there is none
     */
    AliasFeatures(Function<String, Optional<byte[]>> content) {
        this.content = content;
    }

    /** Returns the directory below {@code gitops/} of a feature for aliases. */
    static String directory(Release release, String feature) {
        return Paths.base(release.id(), Portion.ALIASES) + "/" + Paths.FEATURES + "/" + feature;
    }

    /** Says whether a feature changes what has an alias. */
    boolean concerns(Release release, String feature) {
        return !patches(release, feature).isEmpty();
    }

    /** Returns the kustomization of a feature for aliases. */
    String kustomization(Release release, String feature) {
        return Kustomizations.component(new Feature(feature, "", List.of(), patches(release, feature)));
    }

    private List<YamlMapping> patches(Release release, String feature) {
        return known.computeIfAbsent(directory(release, feature), directory -> make(release, feature));
    }

    private List<YamlMapping> make(Release release, String feature) {
        List<MajorAlias> aliases = MajorAlias.of(release);
        List<YamlMapping> patches = new ArrayList<>();
        content.apply("gitops/" + Paths.feature(release.id(), feature) + "/" + OutputLookup.KUSTOMIZATION).stream()
                .flatMap(bytes -> YamlReader.read(bytes).documents().stream())
                .flatMap(document -> document.root().asMapping().stream())
                .flatMap(root -> Fields.items(root, "patches").stream())
                .flatMap(item -> item.asMapping().stream())
                .forEach(entry -> aliases.stream()
                        .filter(alias -> isFor(entry, alias))
                        .forEach(alias -> patches.add(renamed(entry, alias))));
        return patches;
    }

    private static boolean isFor(YamlMapping entry, MajorAlias alias) {
        return entry.stringAt("target", "kind").orElse("").equals(alias.target().kind())
                && entry.stringAt("target", "name")
                        .orElse("")
                        .equals(TargetNames.literal(alias.target().name()));
    }

    private static YamlMapping renamed(YamlMapping entry, MajorAlias alias) {
        YamlMapping target = entry.get("target").flatMap(YamlNode::asMapping).orElseThrow();
        String patch = entry.string("patch").orElse("");
        return entry.with("target", target.with("name", YamlScalar.string(TargetNames.literal(alias.name()))))
                .with("patch", YamlScalar.string(named(patch, alias.name())));
    }

    /** A strategic merge patch names its object itself, too. */
    private static String named(String patch, String name) {
        List<YamlDocument> documents =
                YamlReader.read(patch.getBytes(StandardCharsets.UTF_8)).documents();
        if (documents.size() != 1 || !(documents.get(0).root() instanceof YamlMapping object)) {
            return patch;
        }
        YamlMapping metadata =
                object.get("metadata").flatMap(YamlNode::asMapping).orElseGet(() -> YamlMapping.of(Map.of()));
        return YamlWriter.write(object.with("metadata", metadata.with("name", YamlScalar.string(name))));
    }
}
