package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Version;

/** Templates that workflows of the same namespace call or run by name. */
@Group("argoproj.io")
@Version("v1alpha1")
@Plural("workflowtemplates")
public class WorkflowTemplate extends CustomResource<WorkflowSpec, Void> implements Namespaced {
    /** Makes an object without name and specification. */
    public WorkflowTemplate() {}
}
