package dev.chandlery.compatibility;

import dev.chandlery.argo.ArgoKinds;
import dev.chandlery.argo.ArgoReferences;
import dev.chandlery.argo.Fields;
import dev.chandlery.argo.Reference;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.manifest.Manifest;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a package: its objects, what it needs, and what its package.yaml says. */
final class PackageElements {
    /** What stands before a time zone among the {@linkplain Trait#TIMING times} of a CronWorkflow. */
    static final String ZONE = "in ";

    /** What stands among the times of a CronWorkflow that does not run before somebody resumes it. */
    static final String SUSPENDED = "suspended";

    private static final Set<String> TRIGGERS = Set.of("WorkflowEventBinding", "Sensor", "EventSource");
    private static final Set<String> SUPPORT = Set.of("ConfigMap", "Secret", "ServiceAccount", "PersistentVolumeClaim");
    private static final String SCHEDULE = "CronWorkflow";

    /** What the API server, or whoever applies the object, fills in says nothing. */
    private static final Set<String> NOT_CONTENT = Set.of("apiVersion", "kind", "status");

    private static final Set<String> TIMING = Set.of("schedule", "schedules", "timezone", "suspend");

    private final Interface.Source source;

    PackageElements(Interface.Source source) {
        this.source = source;
    }

    Element read() {
        PackageDefinition definition = source.definition();
        return new Elements(
                        ElementKind.PACKAGE, "", Place.file(source.definedIn().value()))
                .text(Trait.ARGO, definition.argo())
                .text(
                        Trait.DEPRECATION,
                        definition
                                .deprecated()
                                .map(each -> each.message().strip())
                                .orElse(""))
                .list(
                        Trait.DEPENDENCIES,
                        definition.dependencies().stream()
                                .map(each -> each.name() + " " + each.range())
                                .sorted()
                                .toList())
                .list(Trait.DESCRIPTION, description(definition))
                .list(
                        Trait.IMPLEMENTATION,
                        definition.shared().stream().sorted().toList())
                .list(Trait.FILES, ids(source.otherFiles(), source.directory()))
                .parts(objects())
                .parts(features())
                .parts(Needs.of(source.manifests()))
                .build();
    }

    private static List<String> description(PackageDefinition definition) {
        List<String> texts = new ArrayList<>(List.of(
                definition.title(),
                definition.description(),
                definition.team(),
                definition.license(),
                definition.icon(),
                definition.home(),
                definition.visibility().name()));
        texts.addAll(definition.keywords());
        texts.addAll(definition.sources());
        definition.maintainers().forEach(each -> texts.add(each.name() + " " + each.email()));
        return texts;
    }

    private static List<String> ids(List<SourceFile> files, TreePath below) {
        return files.stream()
                .map(file -> file.path().value().substring(below.value().length()) + " "
                        + file.id().hex())
                .sorted()
                .toList();
    }

    /** The features that package.yaml lists; environments cannot switch on other folders. */
    private List<Element> features() {
        return source.definition().features().stream()
                .distinct()
                .sorted()
                .map(name -> {
                    TreePath folder = source.directory().resolve("features/" + name);
                    List<SourceFile> files = source.features().stream()
                            .filter(file -> file.path().value().startsWith(folder.value() + "/"))
                            .toList();
                    return new Elements(
                                    ElementKind.FEATURE,
                                    name,
                                    Place.file(source.definedIn().value()))
                            .list(Trait.FILES, ids(files, folder))
                            .build();
                })
                .toList();
    }

    private List<Element> objects() {
        return source.manifests().stream()
                .flatMap(this::elements)
                .sorted(Comparator.comparing(Element::kind)
                        .thenComparing(Element::name)
                        .thenComparing(each -> each.value(Trait.OBJECT_KIND).orElse("")))
                .toList();
    }

    private Stream<Element> elements(Manifest manifest) {
        String path = manifest.file().value();
        if (ArgoKinds.holdsTemplates(manifest.kind())) {
            return WorkflowSyntax.of(manifest.node()).stream()
                    .map(workflow -> new LibraryElements(workflow, path).read());
        }
        if (manifest.kind().equals(SCHEDULE)) {
            return Stream.of(schedule(manifest));
        }
        ElementKind kind = TRIGGERS.contains(manifest.kind())
                ? ElementKind.TRIGGER
                : SUPPORT.contains(manifest.kind()) ? ElementKind.SUPPORT : ElementKind.OTHER;
        Element own = object(kind, manifest)
                .text(Trait.IMPLEMENTATION, Canonical.without(manifest.node(), NOT_CONTENT))
                .build();
        return Stream.concat(
                Stream.of(own), ArgoReferences.created(manifest.node()).stream().map(made -> made(made, path)));
    }

    private static Element made(Reference made, String path) {
        return new Elements(ElementKind.SUPPORT, made.name(), Place.in(path, made.mark()))
                .text(Trait.OBJECT_KIND, made.targetKind())
                .build();
    }

    private static Element schedule(Manifest manifest) {
        YamlMapping spec = Fields.mapping(manifest.node(), "spec");
        List<String> timing = new ArrayList<>(Fields.texts(spec, "schedules"));
        Fields.scalar(spec, "schedule").ifPresent(timing::add);
        Fields.scalar(spec, "timezone").ifPresent(zone -> timing.add(ZONE + zone));
        if (Fields.isTrue(spec, "suspend")) {
            timing.add(SUSPENDED);
        }
        List<String> images = new ArrayList<>();
        Canonical.images(spec, images);
        return object(ElementKind.SCHEDULE, manifest)
                .list(Trait.TIMING, timing)
                .list(Trait.IMAGES, images)
                .text(
                        Trait.IMPLEMENTATION,
                        Canonical.without(Fields.mapping(manifest.node(), "metadata"), Set.of())
                                + Canonical.without((YamlMapping) Canonical.withoutImages(spec), TIMING))
                .build();
    }

    private static Elements object(ElementKind kind, Manifest manifest) {
        return new Elements(
                        kind,
                        manifest.name(),
                        Place.in(manifest.file().value(), manifest.node().markOf("metadata")))
                .text(Trait.OBJECT_KIND, manifest.kind());
    }
}
