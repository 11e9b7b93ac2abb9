package dev.chandlery.compatibility;

import dev.chandlery.argo.ArgoKinds;
import dev.chandlery.argo.ArgoReferences;
import dev.chandlery.argo.Fields;
import dev.chandlery.argo.Reference;
import dev.chandlery.argo.ReferencePath;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.manifest.Manifest;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a package needs of its surroundings: objects that it names and does not hold, with the keys that it takes from them, and
 * rights. Templates of other packages are
 * left out, since a release brings its dependencies along.
 */
final class Needs {
    private static final Set<String> ROLES = Set.of("Role", "ClusterRole");

    /** Argo fills in tags before it reads a manifest, so that one with tags may be no YAML. */
    private static final Pattern KIND = Pattern.compile("(?m)^kind:[ \\t]*[\"']?([A-Za-z]+)");

    private final Set<String> held = new HashSet<>();
    private final SortedMap<String, Elements> found = new TreeMap<>();
    private final Set<String> keys = new HashSet<>();

    private Needs() {}

    static List<Element> of(List<Manifest> manifests) {
        Needs needs = new Needs();
        for (Manifest manifest : manifests) {
            needs.held.add(key(manifest.kind(), manifest.name()));
            ArgoReferences.created(manifest.node())
                    .forEach(made -> needs.held.add(key(made.targetKind(), made.name())));
        }
        manifests.forEach(needs::add);
        manifests.forEach(needs::addFiles);
        return needs.found.values().stream().map(Elements::build).toList();
    }

    private void add(Manifest manifest) {
        String path = manifest.file().value();
        if (ROLES.contains(manifest.kind())) {
            Fields.mappings(manifest.node(), "rules").forEach(rule -> addGranted(rule, path));
            return;
        }
        ArgoReferences.walk(manifest.node(), reference -> addNeeded(reference, path));
        WorkflowSyntax.of(manifest.node())
                .ifPresent(workflow -> workflow.templates().stream()
                        .flatMap(Needs::withInline)
                        .filter(template -> template.is("resource"))
                        .forEach(template -> addAction(Fields.mapping(template.node(), "resource"), path)));
    }

    private void addNeeded(Reference reference, String path) {
        boolean always = reference.targetKind().equals("ServiceAccount")
                && reference.name().equals("default");
        if (reference.use() == ReferencePath.Use.NEEDS
                && !reference.dynamic()
                && !reference.optional()
                && !always
                && !ArgoKinds.holdsTemplates(reference.targetKind())
                && !held.contains(key(reference.targetKind(), reference.name()))) {
            Elements need = add(ElementKind.NEED, reference.targetKind(), reference.name(), path, reference.mark());
            reference
                    .keys()
                    .forEach(each -> addKey(
                            need, reference.targetKind(), reference.name(), each, Place.in(path, reference.mark())));
        }
    }

    /** A file that is mounted by itself is a key of what is needed; of what is held or optional nothing is asked. */
    private void addFiles(Manifest manifest) {
        String path = manifest.file().value();
        WorkflowSyntax.of(manifest.node())
                .ifPresent(workflow -> workflow.templates().stream()
                        .flatMap(Needs::withInline)
                        .flatMap(template -> Mounts.files(template, workflow.spec()).stream())
                        .forEach(file -> Optional.ofNullable(
                                        found.get(ElementKind.NEED + "\n" + key(file.kind(), file.name())))
                                .ifPresent(need -> addKey(
                                        need,
                                        file.kind(),
                                        file.name(),
                                        file.key().value(),
                                        Place.in(path, file.key().mark())))));
    }

    private void addKey(Elements need, String kind, String name, String key, Place place) {
        if (keys.add(key(key(kind, name), key))) {
            need.part(new Elements(ElementKind.NEEDED_KEY, key, place)
                    .text(Trait.OBJECT_KIND, kind)
                    .build());
        }
    }

    private void addAction(YamlMapping resource, String path) {
        String action = Fields.text(resource, "action");
        Matcher kind = KIND.matcher(Fields.text(resource, "manifest"));
        if (!action.isEmpty()) {
            add(
                    ElementKind.RIGHT_NEEDED,
                    "",
                    action + " " + (kind.find() ? kind.group(1) : "objects"),
                    path,
                    resource.markOf("action"));
        }
    }

    private void addGranted(YamlMapping rule, String path) {
        List<String> groups = Fields.texts(rule, "apiGroups");
        for (String verb : Fields.texts(rule, "verbs")) {
            for (String resource : Fields.texts(rule, "resources")) {
                groups.forEach(group -> add(
                        ElementKind.RIGHT_GRANTED,
                        "",
                        verb + " " + (group.isEmpty() ? resource : group + "/" + resource) + named(rule),
                        path,
                        rule.mark()));
            }
            Fields.texts(rule, "nonResourceURLs")
                    .forEach(url -> add(ElementKind.RIGHT_GRANTED, "", verb + " " + url, path, rule.mark()));
        }
    }

    private static String named(YamlMapping rule) {
        List<String> names = Fields.texts(rule, "resourceNames");
        return names.isEmpty()
                ? ""
                : " named " + String.join(", ", names.stream().sorted().toList());
    }

    private Elements add(ElementKind kind, String objectKind, String name, String path, Mark mark) {
        return found.computeIfAbsent(
                kind + "\n" + objectKind + "\n" + name,
                absent -> new Elements(kind, name, Place.in(path, mark)).text(Trait.OBJECT_KIND, objectKind));
    }

    private static Stream<TemplateSyntax> withInline(TemplateSyntax template) {
        return Stream.concat(
                Stream.of(template),
                template.calls().stream()
                        .map(CallSyntax::inline)
                        .flatMap(Optional::stream)
                        .flatMap(Needs::withInline));
    }

    private static String key(String kind, String name) {
        return kind + "\n" + name;
    }
}
