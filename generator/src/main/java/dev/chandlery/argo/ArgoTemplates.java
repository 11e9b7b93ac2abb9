package dev.chandlery.argo;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a WorkflowTemplate or ClusterWorkflowTemplate offers its callers.
 *
 * <p>Lenient: a field of another type than Argo's counts as absent, and nothing raises an exception; that a manifest is
 * wrong is for the lint rules to say.
 */
public final class ArgoTemplates {
    private static final List<String> TYPES = List.of(
            "container", "script", "containerSet", "resource", "http", "suspend", "data", "plugin", "steps", "dag");

    /** A task in a {@code depends} expression, with the result asked of it: {@code build.Succeeded}. */
    private static final Pattern DEPENDS_TASK = Pattern.compile("([a-zA-Z0-9_][-a-zA-Z0-9_]*)(\\.[a-zA-Z]+)?");

    /** The annotation with a description. */
    public static final String DESCRIPTION = "workflows.argoproj.io/description";

    private static final String TITLE = "workflows.argoproj.io/title";

    private ArgoTemplates() {}

    /**
     * Reads an object.
     *
     * @param object the whole object, of kind WorkflowTemplate or ClusterWorkflowTemplate
     */
    public static ArgoWorkflowTemplate read(YamlMapping object) {
        YamlMapping metadata = Fields.mapping(object, "metadata");
        YamlMapping annotations = Fields.mapping(metadata, "annotations");
        YamlMapping spec = Fields.mapping(object, "spec");
        YamlMapping arguments = Fields.mapping(spec, "arguments");
        ParameterTypes types = ParameterTypes.of(object);
        return new ArgoWorkflowTemplate(
                Fields.text(object, "kind"),
                Fields.text(metadata, "name"),
                Fields.text(annotations, TITLE),
                Fields.text(annotations, DESCRIPTION),
                Fields.text(spec, "entrypoint"),
                ArgoInterfaces.parameters(arguments, types::ofArgument),
                ArgoInterfaces.artifacts(arguments, true),
                Fields.text(spec, "serviceAccountName"),
                Fields.mappings(spec, "templates").stream()
                        .map(template -> template(template, types))
                        .toList());
    }

    private static ArgoTemplate template(YamlMapping template, ParameterTypes types) {
        String name = Fields.text(template, "name");
        YamlMapping inputs = Fields.mapping(template, "inputs");
        YamlMapping outputs = Fields.mapping(template, "outputs");
        Set<String> images = new LinkedHashSet<>();
        addImages(template, images);
        return new ArgoTemplate(
                name,
                type(template),
                description(template),
                ArgoInterfaces.parameters(inputs, input -> types.ofInput(name, input)),
                ArgoInterfaces.artifacts(inputs, true),
                ArgoInterfaces.outputs(outputs),
                ArgoInterfaces.artifacts(outputs, false),
                calls(template),
                List.copyOf(images));
    }

    private static String type(YamlMapping template) {
        return TYPES.stream()
                .filter(type -> Fields.present(template, type))
                .findFirst()
                .orElse("unknown");
    }

    private static String description(YamlMapping template) {
        String own = Fields.text(Fields.mapping(Fields.mapping(template, "metadata"), "annotations"), DESCRIPTION);
        return own.isEmpty() ? Fields.text(Fields.mapping(template, "annotations"), DESCRIPTION) : own;
    }

    private static List<ArgoCall> calls(YamlMapping template) {
        List<ArgoCall> calls = new ArrayList<>();
        List<YamlNode> groups = Fields.items(template, "steps");
        for (int group = 0; group < groups.size(); group++) {
            for (YamlMapping step : Fields.mappings(groups.get(group))) {
                calls.add(call(step, group));
            }
        }
        for (YamlMapping task : Fields.mappings(Fields.mapping(template, "dag"), "tasks")) {
            calls.add(call(task, 0));
        }
        return calls;
    }

    private static ArgoCall call(YamlMapping step, int group) {
        YamlMapping reference = Fields.mapping(step, "templateRef");
        Optional<YamlMapping> inline = step.get("inline").flatMap(YamlNode::asMapping);
        String template = Fields.text(reference, "template");
        return new ArgoCall(
                Fields.text(step, "name"),
                group,
                inline.isPresent() ? "" : template.isEmpty() ? Fields.text(step, "template") : template,
                inline.isPresent() ? "" : Fields.text(reference, "name"),
                inline.isEmpty() && Fields.isTrue(reference, "clusterScope"),
                dependencies(step),
                Fields.text(step, "when"),
                inline.map(ArgoTemplates::type).orElse(""));
    }

    private static List<String> dependencies(YamlMapping task) {
        Set<String> names = new LinkedHashSet<>(Fields.texts(task, "dependencies"));
        Matcher tasks = DEPENDS_TASK.matcher(Fields.text(task, "depends"));
        while (tasks.find()) {
            names.add(tasks.group(1));
        }
        return List.copyOf(names);
    }

    private static void addImages(YamlMapping template, Set<String> images) {
        addImage(Fields.mapping(template, "container"), images);
        addImage(Fields.mapping(template, "script"), images);
        Fields.mappings(Fields.mapping(template, "containerSet"), "containers").forEach(c -> addImage(c, images));
        Fields.mappings(template, "initContainers").forEach(c -> addImage(c, images));
        Fields.mappings(template, "sidecars").forEach(c -> addImage(c, images));
        for (YamlNode group : Fields.items(template, "steps")) {
            Fields.mappings(group).forEach(step -> addImages(Fields.mapping(step, "inline"), images));
        }
        Fields.mappings(Fields.mapping(template, "dag"), "tasks")
                .forEach(task -> addImages(Fields.mapping(task, "inline"), images));
    }

    private static void addImage(YamlMapping container, Set<String> images) {
        String image = Fields.text(container, "image");
        if (!image.isEmpty()) {
            images.add(image);
        }
    }
}
