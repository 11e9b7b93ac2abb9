package dev.chandlery.lint.argument;

import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Arguments with what stands around them.
 *
 * @param label words for what has them, such as {@code the step build of template main}
 * @param arguments the arguments
 * @param valuesRequired whether each parameter must have a value; those of a Workflow or WorkflowTemplate may get it when
 *     the workflow is submitted
 * @param filledIn those of the parameters that get their value from elsewhere before they are used
 */
record ArgumentList(String label, InterfaceSyntax arguments, boolean valuesRequired, Set<ParameterSyntax> filledIn) {
    /** Paths that hold all parameters. */
    private static final Set<String> ALL = Set.of("spec", "spec.arguments", "spec.arguments.parameters");

    private static final Pattern ONE =
            Pattern.compile("spec\\.arguments\\.parameters\\.(\\d{1,9})(?:\\..*)?", Pattern.DOTALL);

    /** Makes arguments that stand as they are used. */
    ArgumentList(String label, InterfaceSyntax arguments, boolean valuesRequired) {
        this(label, arguments, valuesRequired, Set.of());
    }

    /**
     * Makes the arguments of a workflow.
     *
     * @param filledIn paths in the object of what is filled in before the object is used
     */
    static ArgumentList of(WorkflowSyntax workflow, boolean valuesRequired, List<String> filledIn) {
        List<ParameterSyntax> parameters = workflow.arguments().parameters();
        Set<ParameterSyntax> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String path : filledIn) {
            Matcher one = ONE.matcher(path);
            if (ALL.contains(path)) {
                found.addAll(parameters);
            } else if (one.matches() && Integer.parseInt(one.group(1)) < parameters.size()) {
                found.add(parameters.get(Integer.parseInt(one.group(1))));
            }
        }
        return new ArgumentList(workflow.label(), workflow.arguments(), valuesRequired, found);
    }

    /** Says whether a parameter gets its value from elsewhere before it is used. */
    boolean isFilledIn(ParameterSyntax parameter) {
        return filledIn.contains(parameter);
    }
}
