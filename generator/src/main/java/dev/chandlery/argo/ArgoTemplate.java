package dev.chandlery.argo;

import java.util.List;

/**
 * A template of a WorkflowTemplate or ClusterWorkflowTemplate, as its callers see it.
 *
 * @param name its name
 * @param type {@code container}, {@code script}, {@code containerSet}, {@code resource}, {@code http}, {@code suspend},
 *     {@code data}, {@code plugin}, {@code steps} or {@code dag}; {@code unknown} when it has no body
 * @param description from its annotation {@code workflows.argoproj.io/description}, or empty
 * @param parameters its input parameters
 * @param artifacts its input artifacts
 * @param outputParameters its output parameters
 * @param outputArtifacts its output artifacts
 * @param calls its steps or tasks
 * @param images the images it runs, in order
 */
public record ArgoTemplate(
        String name,
        String type,
        String description,
        List<ArgoParameter> parameters,
        List<ArgoArtifact> artifacts,
        List<ArgoParameter> outputParameters,
        List<ArgoArtifact> outputArtifacts,
        List<ArgoCall> calls,
        List<String> images) {
    /** Copies the lists. */
    public ArgoTemplate {
        parameters = List.copyOf(parameters);
        artifacts = List.copyOf(artifacts);
        outputParameters = List.copyOf(outputParameters);
        outputArtifacts = List.copyOf(outputArtifacts);
        calls = List.copyOf(calls);
        images = List.copyOf(images);
    }
}
