package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Version;

/** Starts a workflow for each event that Argo's event API receives and that fits. */
@Group("argoproj.io")
@Version("v1alpha1")
@Plural("workfloweventbindings")
public class WorkflowEventBinding extends CustomResource<WorkflowEventBindingSpec, Void> implements Namespaced {
    /** Makes an object without name and specification. */
    public WorkflowEventBinding() {}
}
