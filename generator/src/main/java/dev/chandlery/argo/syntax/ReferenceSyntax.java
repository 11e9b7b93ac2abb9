package dev.chandlery.argo.syntax;

import dev.chandlery.argo.Fields;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.Optional;

/**
 * A {@code templateRef} or {@code workflowTemplateRef}.
 *
 * @param name the name of the WorkflowTemplate or ClusterWorkflowTemplate
 * @param template the template called in it; absent in a workflowTemplateRef
 * @param clusterScope whether it is a ClusterWorkflowTemplate
 * @param node the whole reference
 */
public record ReferenceSyntax(Optional<Text> name, Optional<Text> template, boolean clusterScope, YamlMapping node) {
    static Optional<ReferenceSyntax> of(YamlMapping owner, String key) {
        return owner.get(key)
                .flatMap(YamlNode::asMapping)
                .map(node -> new ReferenceSyntax(
                        Text.of(node, "name"), Text.of(node, "template"), Fields.isTrue(node, "clusterScope"), node));
    }

    /** Returns the kind that it names. */
    public String kind() {
        return clusterScope ? "ClusterWorkflowTemplate" : "WorkflowTemplate";
    }
}
