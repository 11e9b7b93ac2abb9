package dev.chandlery.lint.artifact;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;

/**
 * What says where an artifact is kept.
 *
 * @param label words for it in sentences
 * @param node the artifact, or the {@code archiveLocation} of a template
 * @param read whether Argo reads from there what it finds, so that nothing of it may be left to the artifact repository
 */
record Location(String label, YamlMapping node, boolean read) {
    /** Returns the locations of a template. */
    static List<Location> of(TemplateSyntax template) {
        List<Location> found = new ArrayList<>();
        String label = template.label();
        add("input artifact ", label, template.inputs(), true, found);
        add("output artifact ", label, template.outputs(), false, found);
        if (Fields.present(template.node(), "archiveLocation")) {
            found.add(new Location(
                    "archive location of " + label, Fields.mapping(template.node(), "archiveLocation"), true));
        }
        found.add(new Location(
                "artifact of the data of " + label,
                Fields.mapping(Fields.mapping(Fields.mapping(template.node(), "data"), "source"), "artifactPaths"),
                false));
        found.add(new Location(
                "artifact of the manifest of " + label,
                Fields.mapping(Fields.mapping(Fields.mapping(template.node(), "resource"), "manifestFrom"), "artifact"),
                false));
        return found;
    }

    /** Returns the locations among the arguments of a step, task or hook. */
    static List<Location> of(CallSyntax call) {
        List<Location> found = new ArrayList<>();
        add("artifact ", call.label(), call.arguments(), false, found);
        return found;
    }

    /** Returns the locations among the arguments of a workflow, and in its defaults of templates. */
    static List<Location> of(WorkflowSyntax workflow) {
        List<Location> found = new ArrayList<>();
        add("artifact ", workflow.label(), workflow.arguments(), false, found);
        if (Fields.present(workflow.templateDefaults(), "archiveLocation")) {
            found.add(new Location(
                    "archive location in templateDefaults of " + workflow.label(),
                    Fields.mapping(workflow.templateDefaults(), "archiveLocation"),
                    false));
        }
        return found;
    }

    private static void add(String word, String label, InterfaceSyntax holder, boolean read, List<Location> found) {
        holder.artifacts()
                .forEach(artifact ->
                        found.add(new Location(word + artifact.name() + " of " + label, artifact.node(), read)));
    }

    /** Returns the kinds that it has, in authored order. */
    List<String> kinds() {
        return node.entries().stream()
                .map(YamlMapping.Entry::key)
                .filter(kind -> ArtifactSyntax.LOCATIONS.contains(kind) && Fields.present(node, kind))
                .toList();
    }
}
