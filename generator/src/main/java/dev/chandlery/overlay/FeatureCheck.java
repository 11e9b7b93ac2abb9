package dev.chandlery.overlay;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.kustomize.Draft;
import dev.chandlery.kustomize.KustomizeBuilder;
import dev.chandlery.manifest.Features.Feature;
import dev.chandlery.manifest.FinalObject;
import dev.chandlery.manifest.ManifestRules;
import dev.chandlery.output.OutputFile;
import dev.chandlery.registry.Release;
import dev.chandlery.source.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds each feature of a release with its base, as an overlay will, so that what fails is found where it can be mended. */
public final class FeatureCheck {
    private static final String DIRECTORY = "gitops/environments/feature/feature/feature";

    private FeatureCheck() {}

    /** Returns what cannot be built. */
    public static List<Finding> findings(Release release, List<FinalObject> objects, List<Feature> features) {
        Map<String, byte[]> files = new HashMap<>();
        if (!features.isEmpty()) {
            for (OutputFile file : Bases.files(release, objects, features)) {
                files.put(file.path(), file.content().bytes());
            }
            files.put(DIRECTORY + "/" + OutputLookup.SCHEMAS, ArgoMerge.schemas());
        }
        List<Finding> findings = new ArrayList<>();
        for (Feature feature : features) {
            String kustomization = Kustomizations.trial(
                    Paths.base(release.id(), Portion.VERSIONED), Paths.feature(release.id(), feature.name()));
            files.put(DIRECTORY + "/" + OutputLookup.KUSTOMIZATION, kustomization.getBytes(StandardCharsets.UTF_8));
            Draft draft = new KustomizeBuilder(new OutputLookup(path -> Optional.ofNullable(files.get(path))))
                    .draft(new TreePath(DIRECTORY));
            draft.problem()
                    .ifPresent(problem -> findings.add(ManifestRules.FEATURE_INVALID.at(
                            Place.file(release.directory() + "/features/" + feature.name() + "/kustomization.yaml"),
                            "The feature " + feature.name() + " cannot be built: " + problem.message(),
                            problem.remedy())));
        }
        return findings;
    }
}
