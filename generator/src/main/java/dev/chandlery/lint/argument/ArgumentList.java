package dev.chandlery.lint.argument;

import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import java.util.List;
import java.util.Set;

/**
 * Arguments with what stands around them.
 *
 * @param label words for what has them, such as {@code the step build of template main}
 * @param arguments the arguments
 * @param valuesRequired whether each parameter must have a value; those of a Workflow or WorkflowTemplate may get it when
 *     the workflow is submitted
 * @param filledIn paths in the object of what is filled in before the object is used
 */
record ArgumentList(String label, InterfaceSyntax arguments, boolean valuesRequired, List<String> filledIn) {
    /** Paths that hold all parameters. */
    private static final Set<String> ALL = Set.of("spec", "spec.arguments", "spec.arguments.parameters");

    ArgumentList {
        filledIn = List.copyOf(filledIn);
    }

    /** Says whether a parameter gets its value from elsewhere before it is used. */
    boolean isFilledIn(ParameterSyntax parameter) {
        if (filledIn.isEmpty()) {
            return false;
        }
        String path = "spec.arguments.parameters." + arguments.parameters().indexOf(parameter);
        return filledIn.stream()
                .anyMatch(filled -> ALL.contains(filled) || filled.equals(path) || filled.startsWith(path + "."));
    }
}
