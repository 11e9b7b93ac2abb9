package dev.chandlery.argo.syntax;

import dev.chandlery.argo.Fields;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object that holds a workflow: a Workflow, WorkflowTemplate, ClusterWorkflowTemplate or CronWorkflow.
 *
 * @param kind its kind
 * @param name {@code metadata.name}, or the empty text
 * @param namespace {@code metadata.namespace}, or the empty text
 * @param object the whole object
 * @param spec the workflow's spec: {@code spec}, or {@code spec.workflowSpec} of a CronWorkflow
 * @param entrypoint {@code entrypoint}
 * @param onExit {@code onExit}
 * @param arguments {@code arguments}
 * @param templates {@code templates} in order
 * @param hooks {@code hooks}, in authored order
 * @param workflowTemplateRef {@code workflowTemplateRef}
 */
public record WorkflowSyntax(
        String kind,
        String name,
        String namespace,
        YamlMapping object,
        YamlMapping spec,
        Optional<Text> entrypoint,
        Optional<Text> onExit,
        InterfaceSyntax arguments,
        List<TemplateSyntax> templates,
        List<CallSyntax> hooks,
        Optional<ReferenceSyntax> workflowTemplateRef) {
    private static final String CRON = "CronWorkflow";
    private static final Map<String, List<String>> SPECS = Map.of(
            "Workflow",
            List.of("spec"),
            "WorkflowTemplate",
            List.of("spec"),
            "ClusterWorkflowTemplate",
            List.of("spec"),
            CRON,
            List.of("spec", "workflowSpec"));

    /** Copies the lists. */
    public WorkflowSyntax {
        templates = List.copyOf(templates);
        hooks = List.copyOf(hooks);
    }

    /** Returns the workflow that an object holds, or empty when it is of another kind. */
    public static Optional<WorkflowSyntax> of(YamlMapping object) {
        String kind = Fields.text(object, "kind");
        List<String> path = SPECS.get(kind);
        if (path == null) {
            return Optional.empty();
        }
        YamlMapping spec = object;
        for (String key : path) {
            spec = Fields.mapping(spec, key);
        }
        YamlMapping metadata = Fields.mapping(object, "metadata");
        return Optional.of(new WorkflowSyntax(
                kind,
                Fields.text(metadata, "name"),
                Fields.text(metadata, "namespace"),
                object,
                spec,
                Text.of(spec, "entrypoint"),
                Text.of(spec, "onExit"),
                InterfaceSyntax.of(spec, "arguments"),
                Fields.mappings(spec, "templates").stream()
                        .map(TemplateSyntax::of)
                        .toList(),
                CallSyntax.hooks(spec),
                ReferenceSyntax.of(spec, "workflowTemplateRef")));
    }

    /** Returns the first template of a name. */
    public Optional<TemplateSyntax> template(String wanted) {
        return templates.stream().filter(t -> t.name().equals(wanted)).findFirst();
    }

    /** Returns the templates by name, the first of each; for those who look up many. */
    public Map<String, TemplateSyntax> templatesByName() {
        Map<String, TemplateSyntax> byName = new HashMap<>();
        templates.forEach(template -> byName.putIfAbsent(template.name(), template));
        return byName;
    }

    /** Says whether other objects call its templates: a WorkflowTemplate or ClusterWorkflowTemplate. */
    public boolean isLibrary() {
        return kind.equals("WorkflowTemplate") || clusterScoped();
    }

    /** Says whether it is a ClusterWorkflowTemplate. */
    public boolean clusterScoped() {
        return kind.equals("ClusterWorkflowTemplate");
    }

    /** Says whether it is a CronWorkflow. */
    public boolean isCron() {
        return kind.equals(CRON);
    }

    /** Returns the metadata of the workflows that run: that of a Workflow, or {@code workflowMetadata} of a CronWorkflow. */
    public YamlMapping metadata() {
        return isCron()
                ? Fields.mapping(Fields.mapping(object, "spec"), "workflowMetadata")
                : Fields.mapping(object, "metadata");
    }

    /** Returns the defaults of all templates, or a mapping without entries. */
    public YamlMapping templateDefaults() {
        return spec.get("templateDefaults").flatMap(YamlNode::asMapping).orElse(Fields.NONE);
    }

    /** Returns words for it in sentences, such as {@code WorkflowTemplate git}. */
    public String label() {
        return name.isEmpty() ? "this " + kind : kind + " " + name;
    }
}
