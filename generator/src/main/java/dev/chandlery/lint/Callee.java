package dev.chandlery.lint;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;

/** What a call runs. */
public sealed interface Callee {
    /**
     * A template that is known.
     *
     * @param template the template
     * @param workflow the object that holds it
     */
    record Found(TemplateSyntax template, WorkflowSyntax workflow) implements Callee {}

    /** Something that is only known when the workflow runs, or that the clusters have and nobody showed us. */
    record Unknown() implements Callee {}

    /** The call says nothing, or contradicts itself. */
    record Unclear() implements Callee {}

    /**
     * The workflow, or the object that a templateRef names, holds no such template.
     *
     * @param holder the object that should hold it
     * @param template the name that it does not hold
     */
    record NoTemplate(WorkflowSyntax holder, String template) implements Callee {}

    /**
     * No such object is known.
     *
     * @param kind the kind of the object
     * @param name its name
     */
    record NoObject(String kind, String name) implements Callee {}
}
