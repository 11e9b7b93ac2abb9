package dev.chandlery.manifest;

import dev.chandlery.argo.ArgoReferences;
import dev.chandlery.argo.Reference;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.MajorAlias;
import dev.chandlery.registry.Version;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns the manifests of a release into the objects that are deployed: names, references, labels and annotations. */
public final class FinalObjects {
    /**
     * The objects and what is wrong with their references.
     *
     * @param objects the objects in the order of the manifests
     * @param findings references to nothing
     */
    public record Result(List<FinalObject> objects, List<Finding> findings) {
        /** Copies the lists. */
        public Result {
            objects = List.copyOf(objects);
            findings = List.copyOf(findings);
        }
    }

    private static final String NAMESPACED = "WorkflowTemplate";
    private static final String CLUSTER_SCOPED = "ClusterWorkflowTemplate";

    private final NameScope scope;
    private final NameScope.Elsewhere elsewhere;
    private final NamePatterns external;
    private final List<Finding> findings = new ArrayList<>();

    private FinalObjects(NameScope scope, NameScope.Elsewhere elsewhere, NamePatterns external) {
        this.scope = scope;
        this.elsewhere = elsewhere;
        this.external = external;
    }

    /**
     * Renders the objects of a release.
     *
     * @param directory the package's directory
     * @param external names of WorkflowTemplates that are on the clusters already
     */
    public static Result render(
            List<NamedManifest> manifests,
            ObjectLabels labels,
            TreePath directory,
            NameScope scope,
            NameScope.Elsewhere elsewhere,
            NamePatterns external) {
        FinalObjects rendering = new FinalObjects(scope, elsewhere, external);
        List<FinalObject> objects = new ArrayList<>(manifests.size());
        for (NamedManifest each : manifests) {
            YamlMapping renamed = ArgoReferences.rewrite(
                    ObjectLabels.withName(each), reference -> rendering.resolve(each.manifest(), reference));
            TreePath file = each.manifest().file();
            objects.add(new FinalObject(
                    each.object(),
                    file.isIn(directory) ? file.below(directory) : file,
                    labels.apply(renamed, file.value())));
        }
        return new Result(objects, rendering.findings);
    }

    private String resolve(Manifest from, Reference reference) {
        if (reference.dynamic()) {
            return reference.name();
        }
        Optional<String> name = scope.nameOf(reference.targetKind(), reference.name());
        if (name.isPresent()) {
            checkTemplate(from, reference, reference.name());
            return name.get();
        }
        if (isTemplateKind(reference.targetKind()) && !external.matches(reference.name())) {
            Optional<String> aliased =
                    scope.hasAliases() ? scope.aliased(reference.targetKind(), reference.name()) : Optional.empty();
            aliased.ifPresentOrElse(
                    holder -> checkTemplate(from, reference, holder), () -> findings.add(unresolved(from, reference)));
        }
        return reference.name();
    }

    private void checkTemplate(Manifest from, Reference reference, String holder) {
        if (!reference.template().isEmpty()
                && !reference.template().contains("{{")
                && isTemplateKind(reference.targetKind())
                && !scope.hasTemplate(holder, reference.template())) {
            findings.add(ManifestRules.TEMPLATE_UNRESOLVED.at(
                    from.file().value(),
                    reference.mark(),
                    reference.targetKind() + " " + reference.name() + " holds no template named " + reference.template()
                            + ".",
                    "Name one of its templates."));
        }
    }

    private Finding unresolved(Manifest from, Reference reference) {
        String other = reference.targetKind().equals(NAMESPACED) ? CLUSTER_SCOPED : NAMESPACED;
        if (scope.nameOf(other, reference.name()).isPresent()) {
            return ManifestRules.REFERENCE_SCOPE.at(
                    from.file().value(),
                    reference.mark(),
                    "This names " + reference.targetKind() + " " + reference.name() + ", but " + reference.name()
                            + " is a " + other + ".",
                    other.equals(CLUSTER_SCOPED)
                            ? "Add clusterScope: true beside the name."
                            : "Remove clusterScope beside the name.");
        }
        Optional<NameScope.Owner> owner = elsewhere.ownerOf(reference.targetKind(), reference.name());
        if (owner.filter(NameScope.Owner::alias).isPresent() && !scope.hasAliases()) {
            return ManifestRules.REFERENCE_UNRESOLVED.at(
                    from.file().value(),
                    reference.mark(),
                    reference.targetKind() + " " + reference.name() + " would be the alias of a major version of the"
                            + " package " + owner.get().name() + ", and the registry has no aliases.",
                    "Name it without the version, which follows the dependency; or set spec.naming.aliases: true in"
                            + " chandlery.yaml.");
        }
        Optional<Version> locked = owner.filter(NameScope.Owner::alias).flatMap(of -> scope.locked(of.name()));
        if (locked.isPresent()) {
            return ManifestRules.REFERENCE_UNRESOLVED.at(
                    from.file().value(),
                    reference.mark(),
                    reference.targetKind() + " " + reference.name() + " is the alias of another major version of "
                            + owner.get().name() + " than " + locked.get() + ", which the dependency is locked to, so"
                            + " nothing brings it.",
                    "Change the range of the dependency, or name the template without the version.");
        }
        if (owner.isPresent()) {
            return ManifestRules.DEPENDENCY_UNDECLARED
                    .at(
                            from.file().value(),
                            reference.mark(),
                            reference.targetKind() + " " + reference.name() + " belongs to the package "
                                    + owner.get().name() + ", which is not a dependency.",
                            "Add {name: " + owner.get().name() + ", version: …} to spec.dependencies in package.yaml.")
                    .withMissing(reference.name());
        }
        return ManifestRules.REFERENCE_UNRESOLVED
                .at(
                        from.file().value(),
                        reference.mark(),
                        reference.targetKind() + " " + reference.name() + " is in no package of the registry.",
                        "Correct the name, or list it under spec.external in chandlery.yaml when the clusters have it already.")
                .withMissing(missing(reference));
    }

    /** Returns the names, one of which is missing: of an alias, what it would be made from, too. */
    private String[] missing(Reference reference) {
        Stream<String> base = scope.hasAliases() ? MajorAlias.base(reference.name()).stream() : Stream.empty();
        return Stream.concat(Stream.of(reference.name()), base).toArray(String[]::new);
    }

    private static boolean isTemplateKind(String kind) {
        return kind.equals(NAMESPACED) || kind.equals(CLUSTER_SCOPED);
    }
}
