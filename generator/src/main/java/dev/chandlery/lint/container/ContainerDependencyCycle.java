package dev.chandlery.lint.container;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds containers of a set that wait for each other. */
final class ContainerDependencyCycle extends FormRule {
    ContainerDependencyCycle() {
        super(Rule.error(
                "container-dependency-cycle", "Containers of a set wait for each other, so none of them starts."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        List<ContainerSyntax> members = Containers.members(template);
        Map<String, Integer> open = new LinkedHashMap<>();
        members.forEach(member -> open.putIfAbsent(member.name(), 0));
        Map<String, List<String>> waiting = new HashMap<>();
        for (ContainerSyntax member : members) {
            for (String dependency : new TreeSet<>(Fields.texts(member.node(), "dependencies"))) {
                if (open.containsKey(dependency)) {
                    open.merge(member.name(), 1, Integer::sum);
                    waiting.computeIfAbsent(dependency, name -> new ArrayList<>())
                            .add(member.name());
                }
            }
        }
        start(open, waiting);
        members.stream()
                .filter(member -> open.containsKey(member.name()))
                .findFirst()
                .ifPresent(first -> context.report(
                        rule(),
                        first.node().markOf("dependencies"),
                        "These containers of " + template.label() + " wait for each other: "
                                + String.join(", ", open.keySet()) + ".",
                        "Remove one of the dependencies."));
    }

    /**
     * Removes what can start, one after the other. What is left at the end is on a circle, or behind one.
     *
     * @param open for each container the number of those that it waits for
     * @param waiting for each container those that wait for it
     */
    private static void start(Map<String, Integer> open, Map<String, List<String>> waiting) {
        Deque<String> ready = new ArrayDeque<>();
        open.forEach((name, count) -> {
            if (count == 0) {
                ready.addLast(name);
            }
        });
        while (!ready.isEmpty()) {
            String name = ready.removeFirst();
            open.remove(name);
            for (String other : waiting.getOrDefault(name, List.of())) {
                if (open.merge(other, -1, Integer::sum) == 0) {
                    ready.addLast(other);
                }
            }
        }
    }
}
