package dev.chandlery.catalogue;

import dev.chandlery.argo.ArgoArtifact;
import dev.chandlery.argo.ArgoCall;
import dev.chandlery.argo.ArgoParameter;
import dev.chandlery.argo.ArgoTemplate;
import dev.chandlery.argo.ArgoWorkflowTemplate;
import dev.chandlery.catalogue.ReleaseDetail.TextFile;
import dev.chandlery.compatibility.InterfaceDocument;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.environment.Deployment;
import dev.chandlery.environment.DeploymentPlan;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.ArgoCd;
import dev.chandlery.registry.Environment.Cluster;
import dev.chandlery.registry.Environment.Gates;
import dev.chandlery.registry.Environment.Retention;
import dev.chandlery.registry.Environment.Strategy;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.PackageDefinition.Dependency;
import dev.chandlery.registry.PackageDefinition.Deprecation;
import dev.chandlery.registry.PackageDefinition.Maintainer;
import dev.chandlery.registry.PackageDefinition.Visibility;
import dev.chandlery.registry.PackageDefinition.Yank;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.registry.Release.ReleaseTemplate;
import dev.chandlery.registry.Version;
import dev.chandlery.yaml.Mark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A registry of one package in which every free text is the same attack. */
final class HostileRegistry {
    private HostileRegistry() {}

    static CatalogueInput of(String text) {
        ArgoParameter input = new ArgoParameter(text, text, Optional.of(text), List.of(text), text, false, text);
        ArgoParameter needed = new ArgoParameter(text + "2", text, Optional.empty(), List.of(), text, true, text);
        ArgoArtifact artifact = new ArgoArtifact(text, text, false, true);
        ArgoTemplate template = new ArgoTemplate(
                text,
                text,
                text,
                List.of(input, needed),
                List.of(artifact),
                List.of(input),
                List.of(artifact),
                List.of(
                        new ArgoCall(text, 0, text, "", false, List.of(text), text, ""),
                        new ArgoCall(text, 0, text, text, true, List.of(text), text, ""),
                        new ArgoCall(text, 0, "", "", false, List.of(), text, text)),
                List.of(text));
        ReleaseDetail detail = new ReleaseDetail(
                text,
                text,
                text,
                List.of(new ArgoWorkflowTemplate(
                        "WorkflowTemplate",
                        text,
                        text,
                        text,
                        text,
                        List.of(needed),
                        List.of(artifact),
                        text,
                        List.of(template))),
                List.of(new TextFile(text, text + "\n" + text)),
                List.of(new TextFile(text, text)),
                List.of(new ReleaseDetail.Feature(
                        text, text, List.of(new ReleaseDetail.Change(text, List.of(text))), List.of(text))),
                Optional.of(new InterfaceDocument(
                        text,
                        List.of(),
                        List.of(new InterfaceDocument.Schedule(text, List.of(text), text, true)),
                        List.of(new InterfaceDocument.Thing(text, text)),
                        List.of(new InterfaceDocument.Thing(text, text)),
                        List.of(text),
                        new InterfaceDocument.Needed(
                                List.of(text),
                                List.of(new InterfaceDocument.Keyed(text, List.of(text))),
                                List.of(new InterfaceDocument.Keyed(text, List.of(text))),
                                List.of(text),
                                List.of(new InterfaceDocument.Thing(text, text)),
                                List.of(text),
                                List.of(text),
                                List.of(text)))));
        return input(text, detail);
    }

    static CatalogueInput withReadme(String readme) {
        return input(
                "plain",
                new ReleaseDetail(readme, "", "", List.of(), List.of(), List.of(), List.of(), Optional.empty()));
    }

    private static CatalogueInput input(String text, ReleaseDetail detail) {
        PackageName name = new PackageName("bad");
        Version version = Version.of("1.0.0");
        PackageDefinition definition = new PackageDefinition(
                name,
                version,
                text,
                text,
                text,
                List.of(text),
                List.of(new Maintainer(text, text)),
                text,
                text,
                text,
                List.of(text, "https://acme.example/" + text),
                text,
                List.of(new Dependency(new PackageName("gone"), text)),
                Optional.of(new Deprecation(text, text, text)),
                Visibility.INTERNAL,
                List.of(text),
                List.of(new Yank(version, text)),
                Optional.empty(),
                List.of());
        Release release = new Release(
                definition,
                text,
                text,
                text,
                Optional.empty(),
                List.of(SampleRegistry.id("gone", "1.0.0")),
                List.of(
                        new ReleaseObject(text, "WorkflowTemplate", text, text, true, true),
                        new ReleaseObject(text, text, text, text, false, false)),
                List.of(new ReleaseTemplate(text, text, text, List.of(text))),
                SampleRegistry.bundle("bad"));
        Environment environment = new Environment(
                new EnvironmentName("dev"),
                Optional.empty(),
                List.of(new Cluster(new EnvironmentName("c"), text, new TreeMap<>(Map.of(text, text)))),
                text,
                List.of(),
                Strategy.EVERYWHERE,
                ArgoCd.DEFAULT,
                List.of(),
                Gates.OPEN,
                Retention.DEFAULT);
        Deployment here = new Deployment("dev", "c", text, release.id(), true, true, List.of(text));
        Deployment elsewhere = new Deployment(text, text, text, release.id(), true, true, List.of(text));
        return new CatalogueInput(
                SampleRegistry.settings(text, text),
                text,
                List.of(new RegistryPackage(definition, text, true, true, List.of(release))),
                new DeploymentPlan(List.of(environment), List.of(here, elsewhere)),
                id -> ReleaseDetails.toJson(detail),
                List.of(Rule.error("name-invalid", text)),
                text);
    }

    /** Returns findings that say this everywhere. */
    static List<Finding> findings(String text) {
        Rule rule = Rule.error("some-rule", text);
        return List.of(rule.at(new Place(text, new Mark(1, 1), text), text, text), rule.at(Place.REGISTRY, text, text));
    }
}
