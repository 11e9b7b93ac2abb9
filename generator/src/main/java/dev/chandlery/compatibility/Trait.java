package dev.chandlery.compatibility;

/** What an interface says of its elements. */
public enum Trait {
    /** The kind of the object, such as {@code WorkflowTemplate}. */
    OBJECT_KIND,
    /** There when a caller has to give it. */
    REQUIRED,
    /** The value that it has when nobody gives one. */
    DEFAULT,
    /** The values that it may have; absent when any is allowed. */
    OPTIONS,
    /** The type that its values have to be of; absent when any text is allowed. */
    TYPE,
    /** There when an output may be missing. */
    OPTIONAL,
    /** The template that runs when the object is submitted. */
    ENTRYPOINT,
    /** The templates that are marked as internal. */
    INTERNAL_TEMPLATES,
    /** The images that run. */
    IMAGES,
    /** When a CronWorkflow runs: schedules, time zone, and whether it is suspended. */
    TIMING,
    /** The constraint on the version of Argo Workflows. */
    ARGO,
    /** The message of a deprecation. */
    DEPRECATION,
    /** The dependencies with their ranges. */
    DEPENDENCIES,
    /** What is said about it for people. */
    DESCRIPTION,
    /** How the work is done, as canonical text: all that no other trait says. */
    IMPLEMENTATION,
    /** The files besides the manifests, each with the id of its content. */
    FILES
}
