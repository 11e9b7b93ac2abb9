package dev.chandlery.lint.container;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds containers of a set that wait for each other. */
final class ContainerDependencyCycle extends FormRule {
    ContainerDependencyCycle() {
        super(Rule.error(
                "container-dependency-cycle", "Containers of a set wait for each other, so none of them starts."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        Map<String, ContainerSyntax> waiting = new LinkedHashMap<>();
        Containers.members(template).forEach(member -> waiting.putIfAbsent(member.name(), member));
        // What waits for nothing that waits can start; what is left at the end is on a circle, or behind one.
        boolean more = true;
        while (more) {
            more = waiting.values()
                    .removeIf(member -> dependencies(member).stream().noneMatch(waiting::containsKey));
        }
        if (!waiting.isEmpty()) {
            ContainerSyntax first = waiting.values().iterator().next();
            context.report(
                    rule(),
                    first.node().markOf("dependencies"),
                    "These containers of " + template.label() + " wait for each other: "
                            + String.join(", ", waiting.keySet()) + ".",
                    "Remove one of the dependencies.");
        }
    }

    private static List<String> dependencies(ContainerSyntax member) {
        return Fields.texts(member.node(), "dependencies");
    }
}
