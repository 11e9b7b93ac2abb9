package dev.chandlery.manifest;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.RegistrySettings.NameSuffix;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The features of a package: components of Kustomize that add objects to it and patch those it has, where an environment switches
 * them on. As released, they name objects as on the cluster, and reach those of their own release only.
 */
public final class Features {
    private static final String FOLDER = "features";

    /**
     * A feature as it is released.
     *
     * @param name its name
     * @param description what it is for, or empty
     * @param objects the objects that it adds
     * @param patches entries of Kustomize's {@code patches}
     */
    public record Feature(String name, String description, List<FinalObject> objects, List<YamlMapping> patches) {
        /** Copies the lists. */
        public Feature {
            objects = List.copyOf(objects);
            patches = List.copyOf(patches);
        }
    }

    /**
     * The features and what is wrong with them.
     *
     * @param features the features in the order of package.yaml
     * @param findings what is wrong
     */
    public record Result(List<Feature> features, List<Finding> findings) {
        /** Copies the lists. */
        public Result {
            features = List.copyOf(features);
            findings = List.copyOf(findings);
        }
    }

    /**
     * What the objects of a feature may name, and are called.
     *
     * @param own the objects of the package
     * @param templates what can be called in it
     * @param dependencies the releases that it is locked to
     * @param aliases whether templates can be called by their major version, too
     * @param suffix the form of versions in names
     * @param labels what every object of the release carries
     * @param elsewhere who holds the objects that none of these holds
     * @param external names of WorkflowTemplates that are on the clusters already
     */
    public record Surroundings(
            List<NamedManifest> own,
            List<Release.ReleaseTemplate> templates,
            List<Release> dependencies,
            boolean aliases,
            NameSuffix suffix,
            ObjectLabels labels,
            NameScope.Elsewhere elsewhere,
            NamePatterns external) {}

    private final SourceTree tree;
    private final PackageDirectory directory;
    private final Surroundings surroundings;
    private final List<Finding> findings = new ArrayList<>();

    private Features(SourceTree tree, PackageDirectory directory, Surroundings surroundings) {
        this.tree = tree;
        this.directory = directory;
        this.surroundings = surroundings;
    }

    /** Renders the features of a package. */
    public static Result render(SourceTree tree, PackageDirectory directory, Surroundings surroundings) {
        Features features = new Features(tree, directory, surroundings);
        return features.render();
    }

    private Result render() {
        SortedMap<String, List<SourceFile>> folders = folders();
        List<Feature> features = new ArrayList<>();
        for (String name : directory.definition().features()) {
            List<SourceFile> files = folders.getOrDefault(name, List.of());
            Optional<ComponentFile> file = ComponentFile.find(folder(name), files);
            if (file.isEmpty()) {
                findings.add(ManifestRules.FEATURE_MISSING.at(
                        Place.file(directory.definedIn().value()),
                        "The package lists the feature " + name + ", but there is no " + folder(name)
                                + "/kustomization.yaml.",
                        Suggestion.didYouMean(name, folders.keySet(), "Add it, or remove the feature.")));
            } else {
                file.get().read(tree, findings).ifPresent(component -> features.add(feature(name, component)));
            }
        }
        for (String name : folders.keySet()) {
            if (directory.definition().features().contains(name)) {
                continue;
            }
            findings.add(ManifestRules.FEATURE_UNLISTED.at(
                    Place.file(folder(name).value()),
                    "The feature " + Quoted.of(name) + " is not listed in package.yaml, so it is not shipped.",
                    "Add it to spec.features, or remove the folder."));
        }
        return new Result(features, findings);
    }

    private Feature feature(String name, ComponentFile.Component component) {
        List<NamedManifest> added = added(component);
        List<NamedManifest> scope = new ArrayList<>(added);
        scope.addAll(surroundings.own());
        NameScope names = NameScope.of(
                directory.definition().version(),
                scope,
                surroundings.templates(),
                surroundings.dependencies(),
                surroundings.aliases());
        FinalObjects.Result objects = FinalObjects.render(
                added,
                surroundings.labels(),
                directory.directory(),
                names,
                surroundings.elsewhere(),
                surroundings.external());
        findings.addAll(objects.findings());
        FeaturePatches patches =
                new FeaturePatches(component.path(), surroundings.own(), names, surroundings.external(), findings);
        return new Feature(
                name,
                component.description(),
                objects.objects(),
                component.patches().stream()
                        .flatMap(patch -> patches.entries(patch).stream())
                        .toList());
    }

    /** A feature is taken along with each version of its package, so its objects have to be told apart by version. */
    private List<NamedManifest> added(ComponentFile.Component component) {
        Manifests.Read read = Manifests.read(tree, component.resources());
        findings.addAll(read.findings());
        ObjectNames.Named named =
                ObjectNames.name(read.objects(), directory.definition(), surroundings.suffix(), directory.keepsNames());
        findings.addAll(named.findings());
        List<NamedManifest> sound = new ArrayList<>();
        for (NamedManifest each : named.objects()) {
            Optional<String> problem = problem(each);
            problem.ifPresentOrElse(
                    message -> findings.add(ManifestRules.FEATURE_INVALID.at(
                            each.manifest().file().value(),
                            each.manifest().node().mark(),
                            each.object().kind() + " " + each.object().sourceName() + " " + message,
                            "Move it out of the feature, or into the package itself.")),
                    () -> sound.add(each));
        }
        return sound;
    }

    private Optional<String> problem(NamedManifest added) {
        boolean known = surroundings.own().stream()
                .anyMatch(each -> each.object().kind().equals(added.object().kind())
                        && each.object().sourceName().equals(added.object().sourceName()));
        if (known) {
            return Optional.of("is an object of the package already; a feature patches those.");
        }
        if (added.object().clusterScoped()) {
            return Optional.of("is outside namespaces; a feature adds objects of a namespace.");
        }
        return added.object().singleton()
                ? Optional.of("keeps its name, so two versions of the package would both bring it.")
                : Optional.empty();
    }

    private SortedMap<String, List<SourceFile>> folders() {
        TreePath top = directory.directory().resolve(FOLDER);
        SortedMap<String, List<SourceFile>> folders = new TreeMap<>();
        for (SourceFile file : directory.files().features()) {
            String below = file.path().below(top).value();
            int slash = below.indexOf('/');
            if (slash > 0) {
                folders.computeIfAbsent(below.substring(0, slash), name -> new ArrayList<>())
                        .add(file);
            }
        }
        return folders;
    }

    private TreePath folder(String name) {
        return directory.directory().resolve(FOLDER).resolve(name);
    }
}
