package dev.chandlery.lint.argument;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.Mark;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a workflow begins and with which arguments, those of the object that it takes its spec from included.
 *
 * @param entrypoint the template to begin with; empty when it is not known
 * @param entrypointMark the place that names it, or the object that does
 * @param arguments the arguments: its own, then those of the other object that it does not give
 * @param isFilledIn whether more arguments are added when another object makes the workflow
 */
record WorkflowInputs(Optional<String> entrypoint, Mark entrypointMark, InterfaceSyntax arguments, boolean isFilledIn) {
    static WorkflowInputs of(WorkflowSyntax workflow, LintContext context) {
        Optional<WorkflowSyntax> base = workflow.workflowTemplateRef().flatMap(context::target);
        Mark mark = workflow.entrypoint()
                .map(Text::mark)
                .orElseGet(() -> workflow.spec().markOf("workflowTemplateRef"));
        return new WorkflowInputs(
                workflow.entrypoint()
                        .or(() -> base.flatMap(WorkflowSyntax::entrypoint))
                        .filter(name -> !name.dynamic())
                        .map(Text::value),
                mark,
                base.map(other -> merged(workflow.arguments(), other.arguments()))
                        .orElse(workflow.arguments()),
                context.object().origin().filledIn().stream().anyMatch(WorkflowInputs::addsArguments));
    }

    private static boolean addsArguments(String path) {
        return path.equals("spec")
                || path.equals("spec.arguments")
                || path.equals("spec.arguments.parameters")
                || path.matches("spec\\.arguments\\.parameters\\.-?\\d+");
    }

    private static InterfaceSyntax merged(InterfaceSyntax own, InterfaceSyntax other) {
        return new InterfaceSyntax(
                merged(own.parameters(), other.parameters(), ParameterSyntax::name),
                merged(own.artifacts(), other.artifacts(), ArtifactSyntax::name),
                Fields.NONE);
    }

    private static <T> List<T> merged(List<T> own, List<T> other, Function<T, String> name) {
        Set<String> given = own.stream().map(name).collect(Collectors.toSet());
        return Stream.concat(own.stream(), other.stream().filter(each -> !given.contains(name.apply(each))))
                .toList();
    }
}
