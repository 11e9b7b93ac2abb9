package dev.chandlery.argo.model;

import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Version;

/** Templates that workflows of every namespace call or run by name. */
@Group("argoproj.io")
@Version("v1alpha1")
@Plural("clusterworkflowtemplates")
public class ClusterWorkflowTemplate extends CustomResource<WorkflowSpec, Void> {
    /** Makes an object without name and specification. */
    public ClusterWorkflowTemplate() {}
}
