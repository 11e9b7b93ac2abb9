package dev.chandlery.overlay;

import dev.chandlery.argo.Fields;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.kustomize.Draft;
import dev.chandlery.kustomize.KustomizeBuilder;
import dev.chandlery.output.Sha256;
import dev.chandlery.overlay.ReleaseParts.Part;
import dev.chandlery.registry.Adjustments;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.KustomizeWriter;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Decides what the adjustments of environments mean for their overlays. Each overlay is put together as Kustomize will do it,
 * so that positions, matches and errors are those that it will meet; overlays that are alike but for their cluster are so once.
 */
final class Adjuster {
    private static final int DIGEST_LENGTH = 20;

    private final Function<String, Optional<byte[]>> published;
    private final Map<String, byte[]> drafts = new HashMap<>();
    private final BaseObjects bases;
    private final KustomizeBuilder builder;
    private final Map<List<Object>, Additions> known = new HashMap<>();
    private final ParameterDefaults parameters = new ParameterDefaults();
    private final EnvironmentPatches patches = new EnvironmentPatches();
    private final FeatureChoices features;
    private final Set<PackageName> packages = new TreeSet<>();
    private final SortedSet<Finding> findings = new TreeSet<>();

    /**
     * Makes an adjuster.
     *
     * @param packages the packages with all releases that may be in overlays
     * @param published returns a file of the base of a release by its path
     */
    Adjuster(Collection<RegistryPackage> packages, Function<String, Optional<byte[]>> published) {
        this.features = new FeatureChoices(packages, published);
        packages.forEach(each -> this.packages.add(each.name()));
        this.published = published;
        this.bases = new BaseObjects(published);
        this.builder = new KustomizeBuilder(new OutputLookup(this::content));
    }

    private Optional<byte[]> content(String path) {
        byte[] draft = drafts.get(path);
        return draft == null ? published.apply(path) : Optional.of(draft);
    }

    /** Returns the overlay with what its environment adds. */
    Overlay adjust(Overlay overlay) {
        if (overlay.parts().isEmpty() || !isConcerned(overlay)) {
            return overlay;
        }
        List<Object> key = List.of(
                overlay.environment().name(),
                overlay.scope(),
                overlay.parts().stream().map(Part::directory).toList(),
                overlay.subjects());
        Additions additions = known.get(key);
        if (additions == null) {
            additions = additions(overlay);
            known.put(key, additions);
        }
        return overlay.with(additions);
    }

    private static boolean isConcerned(Overlay overlay) {
        Adjustments adjustments = overlay.environment().adjustments();
        return !adjustments.patches().isEmpty()
                || (!adjustments.isEmpty()
                        && overlay.parts().stream()
                                .map(part -> part.release().name())
                                .anyMatch(adjustments::concern));
    }

    private Additions additions(Overlay overlay) {
        List<String> components = overlay.isClusterScope() ? List.of() : features.components(overlay);
        boolean componentsMerge = components.stream().anyMatch(this::merges);
        boolean merges = componentsMerge
                || overlay.environment().adjustments().patches().stream()
                        .anyMatch(patch -> EnvironmentPatches.isMerge(patch.text()));
        Draft draft = draft(overlay.with(new Additions(components, List.of(), merges, new TreeMap<>())));
        Kustomizations.patches(overlay, bases).forEach(draft::apply);
        List<YamlMapping> entries = new ArrayList<>(parameters.patches(overlay, draft));
        entries.forEach(draft::apply);
        List<YamlMapping> ofEnvironment = patches.apply(overlay, draft);
        entries.addAll(ofEnvironment);
        SortedMap<String, String> adjusted = adjusted(draft);
        adjusted.forEach((object, digest) -> {
            String[] words = object.split("/", 2);
            entries.add(JsonPatches.entry(words[0], words[1], List.of(JsonPatches.annotate(Labels.ADJUSTED, digest))));
        });
        draft.problem()
                .ifPresent(problem -> findings.add(OverlayRules.PATCH_INVALID.at(
                        Place.file("environments/" + overlay.environment().name() + "/environment.yaml"),
                        "The overlay " + overlay.directory() + " cannot be built: " + problem.message(),
                        problem.remedy())));
        return new Additions(
                components, entries, componentsMerge || ofEnvironment.stream().anyMatch(Adjuster::isMerge), adjusted);
    }

    private static boolean isMerge(YamlNode entry) {
        return entry.asMapping()
                .flatMap(patch -> patch.string("patch"))
                .filter(EnvironmentPatches::isMerge)
                .isPresent();
    }

    /** Says whether a feature has strategic merge patches, for which schemas matter. */
    private boolean merges(String component) {
        return published.apply("gitops/" + component + "/" + OutputLookup.KUSTOMIZATION).stream()
                .flatMap(text -> YamlReader.read(text).documents().stream())
                .flatMap(document -> document.root().asMapping().stream())
                .flatMap(root -> Fields.items(root, "patches").stream())
                .anyMatch(Adjuster::isMerge);
    }

    private Draft draft(Overlay overlay) {
        Aliases.files(List.of(overlay), published)
                .forEach(file -> drafts.computeIfAbsent(
                        file.path(), path -> file.content().bytes()));
        String directory = "gitops/" + overlay.directory();
        drafts.put(
                directory + "/" + OutputLookup.KUSTOMIZATION,
                Kustomizations.overlay(overlay, bases).getBytes(StandardCharsets.UTF_8));
        if (overlay.additions().schemas()) {
            drafts.put(directory + "/" + OutputLookup.SCHEMAS, ArgoMerge.schemas());
        }
        return builder.draft(new TreePath(directory));
    }

    /** Returns the digests of the templates whose content is not that of their release, by kind and name. */
    private static SortedMap<String, String> adjusted(Draft draft) {
        SortedMap<String, String> adjusted = new TreeMap<>();
        for (Draft.Change each : draft.changes()) {
            if (AdmissionRules.KINDS.contains(each.kind())) {
                YamlNode spec = each.after().get("spec").orElse(Fields.NONE);
                adjusted.put(
                        each.kind() + "/" + each.name(),
                        Sha256.hex(KustomizeWriter.write(spec)).substring(0, DIGEST_LENGTH));
            }
        }
        return adjusted;
    }

    /** Returns what cannot be adjusted, when all overlays of these environments were seen. */
    List<Finding> findings(List<Environment> environments) {
        SortedSet<Finding> all = new TreeSet<>(findings);
        all.addAll(parameters.findings());
        all.addAll(patches.findings(environments));
        all.addAll(features.findings(environments, packages));
        return List.copyOf(all);
    }
}
