package dev.chandlery.overlay;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.overlay.ReleaseParts.Part;
import dev.chandlery.registry.Adjustments.Feature;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** The features that environments switch on, and what is wrong with them. */
final class FeatureChoices {
    private final Map<PackageName, SortedSet<String>> known = new HashMap<>();
    private final SortedSet<Finding> absent = new TreeSet<>();

    private final AliasFeatures ofAliases;

    FeatureChoices(Collection<RegistryPackage> packages, Function<String, Optional<byte[]>> published) {
        this.ofAliases = new AliasFeatures(published);
        for (RegistryPackage each : packages) {
            SortedSet<String> features = new TreeSet<>();
            each.releases()
                    .forEach(release -> features.addAll(release.definition().features()));
            if (!features.isEmpty()) {
                known.put(each.name(), features);
            }
        }
    }

    /** Returns the directories of the features that an overlay takes along, below {@code gitops/}. */
    List<String> components(Overlay overlay) {
        List<String> components = new ArrayList<>();
        for (Part part : overlay.parts()) {
            if (part.portion() != Portion.VERSIONED && part.portion() != Portion.ALIASES) {
                continue;
            }
            boolean alias = part.portion() == Portion.ALIASES;
            for (Feature feature : overlay.environment()
                    .adjustments()
                    .featuresOf(part.release().name())) {
                boolean has = part.release().definition().features().contains(feature.name());
                if (alias && has && ofAliases.concerns(part.release(), feature.name())) {
                    components.add(AliasFeatures.directory(part.release(), feature.name()));
                } else if (!alias && has) {
                    components.add(Paths.feature(part.release().id(), feature.name()));
                } else if (!alias && isKnown(feature)) {
                    absent.add(absent(overlay.environment(), part.release(), feature));
                }
            }
        }
        return components;
    }

    private boolean isKnown(Feature feature) {
        return features(feature.of()).contains(feature.name());
    }

    private SortedSet<String> features(PackageName name) {
        SortedSet<String> features = known.get(name);
        return features == null ? new TreeSet<>() : features;
    }

    private static Finding absent(Environment environment, Release release, Feature feature) {
        ReleaseId id = release.id();
        return OverlayRules.FEATURE_ABSENT.at(
                feature.place(),
                environment.name() + " runs " + id + ", which has no feature " + feature.name() + ".",
                "Deploy a release that has it, or switch it off; this one runs without it.");
    }

    /** Returns what is wrong, when all overlays of these environments were seen. */
    List<Finding> findings(List<Environment> environments, Collection<PackageName> packages) {
        List<Finding> findings = new ArrayList<>(absent);
        for (Environment environment : environments) {
            for (Feature each : environment.adjustments().features()) {
                if (packages.contains(each.of()) && !isKnown(each)) {
                    findings.add(unknown(each, features(each.of())));
                }
            }
        }
        return findings;
    }

    private static Finding unknown(Feature feature, SortedSet<String> features) {
        return OverlayRules.FEATURE_UNKNOWN
                .at(
                        feature.place(),
                        "No release of " + feature.of() + " has a feature " + feature.name() + ".",
                        Suggestion.didYouMean(
                                feature.name(),
                                features,
                                features.isEmpty()
                                        ? "Remove the entry: the package has no features."
                                        : "Its features are " + String.join(", ", features) + "."))
                .withMissing(feature.of().value());
    }
}
