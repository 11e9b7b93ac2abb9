package dev.chandlery.compatibility;

import dev.chandlery.argo.ArgoTemplates;
import dev.chandlery.argo.Fields;
import dev.chandlery.argo.ParameterTypes;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.manifest.NamePatterns;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a WorkflowTemplate or ClusterWorkflowTemplate. */
final class LibraryElements {
    private static final Set<String> TOLD_OF_TEMPLATES = Set.of("name", "inputs", "outputs");
    private static final Set<String> TOLD_OF_SPECS = Set.of("arguments", "entrypoint", "templates");

    private final WorkflowSyntax workflow;
    private final String path;
    private final InterfaceElements interfaces;
    private final NamePatterns internal;
    private final ParameterTypes types;

    LibraryElements(WorkflowSyntax workflow, String path) {
        this.workflow = workflow;
        this.path = path;
        this.interfaces = new InterfaceElements(path);
        this.internal = internal(workflow);
        this.types = ParameterTypes.of(workflow.object());
    }

    private static NamePatterns internal(WorkflowSyntax workflow) {
        String names = Fields.text(Fields.mapping(workflow.metadata(), "annotations"), Interface.INTERNAL_TEMPLATES);
        return new NamePatterns(Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList());
    }

    Element read() {
        List<TemplateSyntax> hidden = templates(true);
        YamlMapping spec = workflow.spec();
        List<String> images = new ArrayList<>();
        hidden.forEach(template -> Canonical.images(template.node(), images));
        YamlMapping kept = spec.with(
                "templates",
                new YamlSequence(
                        hidden.stream().<YamlNode>map(TemplateSyntax::node).toList(), Mark.NONE));
        Set<String> told = new HashSet<>(TOLD_OF_SPECS);
        if (!hidden.isEmpty()) {
            told.remove("templates");
        }
        return new Elements(
                        ElementKind.LIBRARY,
                        workflow.name(),
                        Place.in(path, workflow.object().markOf("metadata")))
                .text(Trait.OBJECT_KIND, workflow.kind())
                .text(Trait.ENTRYPOINT, workflow.entrypoint().map(Text::value).orElse(""))
                .list(
                        Trait.INTERNAL_TEMPLATES,
                        hidden.stream().map(TemplateSyntax::name).toList())
                .list(Trait.IMAGES, images)
                .text(Trait.DESCRIPTION, metadata())
                .text(Trait.IMPLEMENTATION, Canonical.without((YamlMapping) Canonical.withoutImages(kept), told))
                .parts(interfaces.taken(
                        workflow.arguments(),
                        ElementKind.ARGUMENT_PARAMETER,
                        ElementKind.ARGUMENT_ARTIFACT,
                        types::ofArgument))
                .parts(neededToStart())
                .parts(needed(ElementKind.EXIT_INPUT, workflow.onExit()))
                .parts(templates(false).stream().map(this::template).toList())
                .build();
    }

    /** Annotations and labels tell people and programs of it; internal templates and types of parameters have traits. */
    private String metadata() {
        YamlMapping metadata = workflow.metadata();
        YamlMapping annotations = Fields.mapping(metadata, "annotations")
                .without(Interface.INTERNAL_TEMPLATES)
                .without(ParameterTypes.ANNOTATION);
        return Canonical.without(annotations, Set.of())
                + Canonical.without(Fields.mapping(metadata, "labels"), Set.of());
    }

    private List<TemplateSyntax> templates(boolean hidden) {
        return workflow.templates().stream()
                .filter(template -> !template.name().isEmpty() && internal.matches(template.name()) == hidden)
                .toList();
    }

    /** What a template needs of whoever submits the workflow: inputs without value that no argument is declared for. */
    private List<Element> needed(ElementKind kind, Optional<Text> name) {
        Set<String> declared = workflow.arguments().parameters().stream()
                .map(ParameterSyntax::name)
                .collect(Collectors.toSet());
        workflow.arguments().artifacts().forEach(artifact -> declared.add(artifact.name()));
        return name.map(Text::value).flatMap(workflow::template).stream()
                .flatMap(template -> interfaces
                        .taken(
                                template.inputs(),
                                ElementKind.INPUT_PARAMETER,
                                ElementKind.INPUT_ARTIFACT,
                                input -> Optional.empty())
                        .stream())
                .filter(input -> input.has(Trait.REQUIRED) && !declared.contains(input.name()))
                .map(input -> new Elements(kind, input.name(), input.place()).build())
                .toList();
    }

    /** Besides what the entrypoint needs: parameters of the workflow that any of the templates reads. */
    private List<Element> neededToStart() {
        if (workflow.entrypoint().isEmpty()) {
            return List.of();
        }
        List<Element> needed = new ArrayList<>(needed(ElementKind.START_INPUT, workflow.entrypoint()));
        Set<String> known = workflow.arguments().parameters().stream()
                .map(ParameterSyntax::name)
                .collect(Collectors.toSet());
        needed.forEach(each -> known.add(each.name()));
        workflow.templates().stream()
                .flatMap(template -> WorkflowParameters.readBy(template, path).stream())
                .filter(read -> known.add(read.name()))
                .forEach(read -> needed.add(new Elements(ElementKind.START_INPUT, read.name(), read.place()).build()));
        return needed;
    }

    private Element template(TemplateSyntax template) {
        List<String> images = new ArrayList<>();
        Canonical.images(template.node(), images);
        return new Elements(ElementKind.TEMPLATE, template.name(), Place.in(path, template.mark()))
                .text(Trait.DESCRIPTION, description(template.node()))
                .list(Trait.IMAGES, images)
                .text(Trait.IMPLEMENTATION, implementation(template.node()))
                .parts(interfaces.taken(
                        template.inputs(),
                        ElementKind.INPUT_PARAMETER,
                        ElementKind.INPUT_ARTIFACT,
                        name -> types.ofInput(template.name(), name)))
                .parts(interfaces.given(template.outputs()))
                .parts(volumes(template))
                .parts(WorkflowParameters.readBy(template, path))
                .build();
    }

    private static String description(YamlMapping template) {
        String own = Fields.text(
                Fields.mapping(Fields.mapping(template, "metadata"), "annotations"), ArgoTemplates.DESCRIPTION);
        return own.isEmpty() ? Fields.text(Fields.mapping(template, "annotations"), ArgoTemplates.DESCRIPTION) : own;
    }

    private static String implementation(YamlMapping template) {
        YamlMapping metadata = withoutDescription(Fields.mapping(template, "metadata"));
        YamlMapping told = template.without("metadata");
        YamlMapping node = metadata.entries().isEmpty() ? told : told.with("metadata", metadata);
        return Canonical.without((YamlMapping) Canonical.withoutImages(withoutDescription(node)), TOLD_OF_TEMPLATES);
    }

    private static YamlMapping withoutDescription(YamlMapping owner) {
        YamlMapping annotations = Fields.mapping(owner, "annotations").without(ArgoTemplates.DESCRIPTION);
        return annotations.entries().isEmpty() ? owner.without("annotations") : owner.with("annotations", annotations);
    }

    /** A workflow that calls the template brings its own volumes: those of this object are not there. */
    private List<Element> volumes(TemplateSyntax template) {
        Set<String> own = Fields.mappings(template.node(), "volumes").stream()
                .map(volume -> Fields.text(volume, "name"))
                .collect(Collectors.toSet());
        return Mounts.of(template)
                .flatMap(mount -> Text.of(mount, "name").stream())
                .filter(name -> !name.dynamic() && own.add(name.value()))
                .map(name -> new Elements(ElementKind.CALLER_VOLUME, name.value(), Place.in(path, name.mark())).build())
                .toList();
    }
}
