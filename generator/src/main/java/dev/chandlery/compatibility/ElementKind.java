package dev.chandlery.compatibility;

/** The kinds of things that an interface consists of. */
public enum ElementKind {
    /** The package itself. */
    PACKAGE("the package", false),
    /** A WorkflowTemplate or ClusterWorkflowTemplate. */
    LIBRARY("", true),
    /** A parameter among the arguments of a workflow. */
    ARGUMENT_PARAMETER("workflow parameter", true),
    /** An artifact among the arguments of a workflow. */
    ARGUMENT_ARTIFACT("workflow artifact", true),
    /** An input that the entrypoint has to be given by whoever submits the workflow. */
    START_INPUT("argument", false),
    /** An input that the exit handler has to be given by whoever submits the workflow. */
    EXIT_INPUT("argument", false),
    /** A template that others may call. */
    TEMPLATE("template", true),
    /** An input parameter of a template. */
    INPUT_PARAMETER("input parameter", true),
    /** An input artifact of a template. */
    INPUT_ARTIFACT("input artifact", true),
    /** An output parameter of a template. */
    OUTPUT_PARAMETER("output parameter", true),
    /** An output artifact of a template. */
    OUTPUT_ARTIFACT("output artifact", true),
    /** An output that a template gives to the whole workflow under a name of its own. */
    GLOBAL_OUTPUT("global output", true),
    /** A volume that a template mounts and that the workflow which calls it must have. */
    CALLER_VOLUME("volume", false),
    /** A parameter of the workflow that a template reads and that the workflow which calls it must have. */
    CALLER_PARAMETER("workflow parameter", false),
    /** An optional component that environments can switch on. */
    FEATURE("feature", false),
    /** A CronWorkflow. */
    SCHEDULE("CronWorkflow", false),
    /** An object that starts workflows when something happens. */
    TRIGGER("", false),
    /** An object of the package that templates of others can name. */
    SUPPORT("", false),
    /** Any other object of the package. */
    OTHER("", false),
    /** An object that the package names and does not hold. */
    NEED("", false),
    /** A key that such an object has to hold. */
    NEEDED_KEY("key", false),
    /** A right that a template needs when it runs. */
    RIGHT_NEEDED("the right to", false),
    /** A right that a role of the package grants. */
    RIGHT_GRANTED("the right to", false);

    private final String word;
    private final boolean renamable;

    ElementKind(String word, boolean renamable) {
        this.word = word;
        this.renamable = renamable;
    }

    /** Returns the word for it in sentences; empty for those that are called by the kind of their object. */
    String word() {
        return word;
    }

    /** Says whether another name may stand for the same thing. */
    boolean renamable() {
        return renamable;
    }
}
