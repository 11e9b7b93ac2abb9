package dev.chandlery.argo;

import java.util.List;

/**
 * A step or task: one place where a template runs another.
 *
 * @param name the step's or task's name
 * @param group for steps, the number of its parallel group from 0; for tasks 0
 * @param template name of the template called, or empty when it is inline
 * @param owner name of the WorkflowTemplate that holds it, or empty when it is in the same object
 * @param clusterScope whether the owner is a ClusterWorkflowTemplate
 * @param dependencies names of the tasks that come first
 * @param when its condition, or empty
 * @param inlineType the type of the inline template, or empty
 */
public record ArgoCall(
        String name,
        int group,
        String template,
        String owner,
        boolean clusterScope,
        List<String> dependencies,
        String when,
        String inlineType) {
    /** Copies the list. */
    public ArgoCall {
        dependencies = List.copyOf(dependencies);
    }
}
