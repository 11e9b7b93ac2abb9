package dev.chandlery.argo;

import java.util.List;

/**
 * A WorkflowTemplate or ClusterWorkflowTemplate, as its callers see it.
 *
 * @param kind {@code WorkflowTemplate} or {@code ClusterWorkflowTemplate}
 * @param name its name
 * @param title from its annotation {@code workflows.argoproj.io/title}, or empty
 * @param description from its annotation {@code workflows.argoproj.io/description}, or empty
 * @param entrypoint the template run when it is submitted, or empty for a library
 * @param arguments its workflow-level parameters
 * @param artifacts its workflow-level artifacts
 * @param serviceAccount the service account it runs as, or empty
 * @param templates its templates in order
 */
public record ArgoWorkflowTemplate(
        String kind,
        String name,
        String title,
        String description,
        String entrypoint,
        List<ArgoParameter> arguments,
        List<ArgoArtifact> artifacts,
        String serviceAccount,
        List<ArgoTemplate> templates) {
    /** Copies the lists. */
    public ArgoWorkflowTemplate {
        arguments = List.copyOf(arguments);
        artifacts = List.copyOf(artifacts);
        templates = List.copyOf(templates);
    }

    /** Says whether it is a ClusterWorkflowTemplate. */
    public boolean clusterScoped() {
        return kind.equals("ClusterWorkflowTemplate");
    }
}
