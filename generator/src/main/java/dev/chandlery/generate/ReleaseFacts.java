package dev.chandlery.generate;

import dev.chandlery.argo.ArgoTemplate;
import dev.chandlery.argo.ArgoTemplates;
import dev.chandlery.argo.ArgoWorkflowTemplate;
import dev.chandlery.compatibility.InterfaceDocument;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Suppressions;
import dev.chandlery.manifest.Manifest;
import dev.chandlery.manifest.ManifestRules;
import dev.chandlery.manifest.Manifests;
import dev.chandlery.manifest.NamedManifest;
import dev.chandlery.manifest.ObjectNames;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.Release.ReleaseTemplate;
import dev.chandlery.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a package's own files say, before any other package is looked at.
 *
 * @param manifests its objects with their names on the cluster
 * @param templates its WorkflowTemplates and ClusterWorkflowTemplates
 * @param findings what is wrong with them
 * @param suppressions the comments in them that suppress findings
 */
record ReleaseFacts(
        List<NamedManifest> manifests,
        List<ArgoWorkflowTemplate> templates,
        List<Finding> findings,
        List<Suppressions> suppressions) {
    ReleaseFacts {
        suppressions = List.copyOf(suppressions);
        manifests = List.copyOf(manifests);
        templates = List.copyOf(templates);
        findings = List.copyOf(findings);
    }

    static ReleaseFacts read(SourceTree tree, PackageDirectory directory, RegistrySettings settings) {
        List<Finding> findings = new ArrayList<>();
        Manifests.Read read = Manifests.read(tree, directory.files().manifests());
        findings.addAll(read.findings());
        findings.addAll(ManifestLint.findings(read.files(), directory.definition(), settings));
        ObjectNames.Named named =
                ObjectNames.name(read.objects(), directory.definition(), settings.suffix(), directory.keepsNames());
        findings.addAll(named.findings());
        if (directory.files().manifests().isEmpty()) {
            findings.add(ManifestRules.NO_MANIFESTS.at(
                    Place.file(directory.directory().value()),
                    "The package " + directory.definition().name() + " holds no manifest.",
                    "Add one, or remove the package."));
        }
        findings.addAll(IconFile.findings(tree, directory));
        List<ArgoWorkflowTemplate> templates = named.objects().stream()
                .filter(m -> isTemplate(m.object().kind()))
                .map(m -> ArgoTemplates.read(m.manifest().node()))
                .toList();
        List<Suppressions> suppressions = read.files().stream()
                .filter(file -> file.stream().problems().isEmpty() && Suppressions.mayBeIn(file.text()))
                .map(file -> Suppressions.in(file.path().value(), file.text()))
                .toList();
        return new ReleaseFacts(named.objects(), templates, findings, suppressions);
    }

    /** Returns what can be called, in order. */
    List<ReleaseTemplate> callable() {
        return templates.stream()
                .flatMap(owner -> owner.templates().stream().map(t -> summary(owner, t)))
                .toList();
    }

    /** Returns the interface of the package as programs read it. */
    InterfaceDocument contract(PackageDirectory directory) {
        List<Manifest> read = manifests.stream().map(NamedManifest::manifest).toList();
        return InterfaceDocument.of(
                new PackageState(directory.definition().name().value(), directory, "", read).read());
    }

    private static ReleaseTemplate summary(ArgoWorkflowTemplate owner, ArgoTemplate template) {
        return new ReleaseTemplate(
                owner.name(),
                template.name(),
                template.type(),
                Stream.concat(
                                template.parameters().stream().map(p -> p.name()),
                                template.artifacts().stream().map(a -> a.name()))
                        .toList());
    }

    private static boolean isTemplate(String kind) {
        return kind.equals("WorkflowTemplate") || kind.equals("ClusterWorkflowTemplate");
    }
}
