package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Version;

/** A workflow that runs once: created, it starts; its status tells how far it is. */
@Group("argoproj.io")
@Version("v1alpha1")
@Plural("workflows")
public class Workflow extends CustomResource<WorkflowSpec, WorkflowStatus> implements Namespaced {
    /** Makes an object without name and specification. */
    public Workflow() {}
}
