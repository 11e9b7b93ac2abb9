package dev.chandlery.usage;

/**
 * A name of a template in an object of a cluster.
 *
 * @param kind the kind that is named: WorkflowTemplate or ClusterWorkflowTemplate
 * @param name the name; where it is dynamic with tags such as <code>{{inputs.parameters.x}}</code>
 * @param dynamic whether it is known only when a workflow runs
 * @param anywhere whether the object that comes of it may be in another namespace than this one
 */
record Use(String kind, String name, boolean dynamic, boolean anywhere) {}
