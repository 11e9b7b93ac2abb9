package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Version;

/** Starts a workflow at set times. */
@Group("argoproj.io")
@Version("v1alpha1")
@Plural("cronworkflows")
public class CronWorkflow extends CustomResource<CronWorkflowSpec, CronWorkflowStatus> implements Namespaced {
    /** Makes an object without name and specification. */
    public CronWorkflow() {}
}
