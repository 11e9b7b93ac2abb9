package dev.chandlery.overlay;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.kustomize.KustomizeBuilder;
import dev.chandlery.manifest.Features.Feature;
import dev.chandlery.manifest.FinalObject;
import dev.chandlery.manifest.ManifestRules;
import dev.chandlery.output.OutputFile;
import dev.chandlery.overlay.ReleaseParts.Part;
import dev.chandlery.registry.Release;
import dev.chandlery.source.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Builds each feature of a release with its base, as an overlay will, so that what fails is found where it can be mended. */
public final class FeatureCheck {
    private static final String DIRECTORY = "gitops/environments/feature/feature/feature";

    private FeatureCheck() {}

    /**
     * Returns what cannot be built.
     *
     * @param aliased whether templates can be called by major version, too: features then reach their aliases
     */
    public static List<Finding> findings(
            Release release, List<FinalObject> objects, List<Feature> features, boolean aliased) {
        Map<String, byte[]> files = new HashMap<>();
        if (!features.isEmpty()) {
            for (OutputFile file : Bases.files(release, objects, features)) {
                files.put(file.path(), file.content().bytes());
            }
            files.put(DIRECTORY + "/" + OutputLookup.SCHEMAS, ArgoMerge.schemas());
        }
        Function<String, Optional<byte[]>> content = path -> Optional.ofNullable(files.get(path));
        AliasFeatures ofAliases = new AliasFeatures(content);
        Optional<Part> aliases =
                features.isEmpty() || !aliased ? Optional.empty() : new ReleaseParts(release).get(Portion.ALIASES);
        aliases.stream()
                .flatMap(part -> Aliases.files(part, content).stream())
                .toList()
                .forEach(file -> files.put(file.path(), file.content().bytes()));
        KustomizeBuilder builder = new KustomizeBuilder(new OutputLookup(content));
        List<Finding> findings = new ArrayList<>();
        for (Feature feature : features) {
            String kustomization = Kustomizations.trial(
                    Paths.base(release.id(), Portion.VERSIONED), Paths.feature(release.id(), feature.name()));
            files.put(DIRECTORY + "/" + OutputLookup.KUSTOMIZATION, bytes(kustomization));
            Optional<Finding> problem = builder.draft(new TreePath(DIRECTORY)).problem();
            problem.ifPresent(each -> findings.add(invalid(release, feature, "", each)));
            if (problem.isEmpty() && aliases.isPresent() && ofAliases.concerns(release, feature.name())) {
                String directory = AliasFeatures.directory(release, feature.name());
                files.put(
                        "gitops/" + directory + "/" + OutputLookup.KUSTOMIZATION,
                        bytes(ofAliases.kustomization(release, feature.name())));
                files.put(
                        DIRECTORY + "/" + OutputLookup.KUSTOMIZATION,
                        bytes(Kustomizations.trial(aliases.get().directory(), directory)));
                builder.draft(new TreePath(DIRECTORY))
                        .problem()
                        .ifPresent(each ->
                                findings.add(invalid(release, feature, " for the aliases of its major version", each)));
            }
        }
        return findings;
    }

    private static Finding invalid(Release release, Feature feature, String where, Finding problem) {
        return ManifestRules.FEATURE_INVALID.at(
                Place.file(release.directory() + "/features/" + feature.name() + "/kustomization.yaml"),
                "The feature " + feature.name() + " cannot be built" + where + ": " + problem.message(),
                problem.remedy());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
