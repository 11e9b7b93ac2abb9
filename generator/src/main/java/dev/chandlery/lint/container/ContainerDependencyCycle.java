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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds containers of a set that wait for each other. */
final class ContainerDependencyCycle extends FormRule {
    /** Of a longer circle only so many containers are named. */
    private static final int MAX_NAMED = 12;

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
        if (!open.isEmpty()) {
            report(circle(members, open.keySet()), template, context);
        }
    }

    private void report(List<ContainerSyntax> circle, TemplateSyntax template, LintContext context) {
        ContainerSyntax first = circle.get(0);
        boolean alone = circle.size() == 1;
        context.report(
                rule(),
                first.node().markOf("dependencies"),
                alone
                        ? "The " + first.label(template.label()) + " waits for itself."
                        : "These containers of " + template.label() + " wait for each other: " + names(circle) + ".",
                alone ? "Remove the dependency." : "Remove one of the dependencies.");
    }

    private static String names(List<ContainerSyntax> circle) {
        String names =
                circle.stream().limit(MAX_NAMED).map(ContainerSyntax::name).collect(Collectors.joining(", "));
        return names + (circle.size() > MAX_NAMED ? " and " + (circle.size() - MAX_NAMED) + " more" : "");
    }

    /**
     * Returns the containers of one circle in the order of the file.
     *
     * @param open names of containers on circles or behind them, each of which waits for another one of them
     */
    private static List<ContainerSyntax> circle(List<ContainerSyntax> members, Set<String> open) {
        Map<String, String> next = new HashMap<>();
        for (ContainerSyntax member : members) {
            Fields.texts(member.node(), "dependencies").stream()
                    .filter(open::contains)
                    .findFirst()
                    .ifPresent(dependency -> next.putIfAbsent(member.name(), dependency));
        }
        Set<String> way = new LinkedHashSet<>();
        String at = open.iterator().next();
        while (way.add(at)) {
            at = next.getOrDefault(at, at);
        }
        String first = at;
        Set<String> circle =
                way.stream().dropWhile(name -> !name.equals(first)).collect(Collectors.toCollection(HashSet::new));
        return members.stream().filter(member -> circle.remove(member.name())).toList();
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
