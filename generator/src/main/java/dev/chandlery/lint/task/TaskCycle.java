package dev.chandlery.lint.task;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.TaskGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds tasks that wait for each other in a circle. */
final class TaskCycle extends DagRule {
    /** Of a longer circle only so many tasks are named. */
    private static final int MAX_NAMED = 12;

    TaskCycle() {
        super(Rule.error("task-cycle", "Tasks of a DAG wait for each other in a circle."));
    }

    /** A task on the way that is searched, with what it waits for that was not looked at yet. */
    private record Visit(TaskGraph.Task task, Iterator<TaskGraph.Dependency> open) {}

    @Override
    void dag(Dag dag, LintContext context) {
        Set<String> done = new HashSet<>();
        Set<String> reported = new HashSet<>();
        for (TaskGraph.Task task : dag.graph().tasks()) {
            if (!done.contains(task.call().name())) {
                search(task, dag, done, reported, context);
            }
        }
    }

    /** Searches in depth; without recursion, since a chain of tasks may be long. */
    private void search(TaskGraph.Task root, Dag dag, Set<String> done, Set<String> reported, LintContext context) {
        Map<String, TaskGraph.Dependency> way = new LinkedHashMap<>();
        Deque<Visit> stack = new ArrayDeque<>();
        stack.addLast(new Visit(root, root.dependencies().iterator()));
        while (!stack.isEmpty()) {
            Visit visit = stack.getLast();
            String name = visit.task().call().name();
            if (!visit.open().hasNext()) {
                stack.removeLast();
                way.remove(name);
                done.add(name);
                continue;
            }
            TaskGraph.Dependency next = visit.open().next();
            Optional<TaskGraph.Task> task = dag.graph().task(next.task());
            if (task.isEmpty() || done.contains(next.task())) {
                continue;
            }
            way.put(name, next);
            if (way.containsKey(next.task())) {
                report(next.task(), way, dag, reported, context);
            } else {
                stack.addLast(new Visit(
                        task.orElseThrow(), task.orElseThrow().dependencies().iterator()));
            }
        }
    }

    /** Reports the circle that a task closes; none of which a task was reported before. */
    private void report(
            String first, Map<String, TaskGraph.Dependency> way, Dag dag, Set<String> reported, LintContext context) {
        if (reported.contains(first)) {
            return;
        }
        List<String> circle = way.keySet().stream()
                .dropWhile(name -> !name.equals(first))
                .collect(Collectors.toCollection(ArrayList::new));
        if (circle.stream().anyMatch(reported::contains)) {
            return;
        }
        reported.addAll(circle);
        TaskGraph.Task task = dag.graph().task(first).orElseThrow();
        TaskGraph.Dependency dependency = way.get(first);
        if (dependency == null) {
            return;
        }
        context.report(
                rule(),
                Dag.mark(dependency, context),
                dag.label(task)
                        + (circle.size() == 1
                                ? " waits for itself."
                                : " waits for itself: " + chain(circle, first) + "."),
                circle.size() == 1
                        ? "Remove the dependency."
                        : "Remove one of the dependencies, so that one of the tasks can begin.");
    }

    private static String chain(List<String> circle, String first) {
        String named = circle.stream().limit(MAX_NAMED).collect(Collectors.joining(", which waits for "));
        return named
                + (circle.size() > MAX_NAMED
                        ? ", and so on for " + (circle.size() - MAX_NAMED) + " more tasks up to "
                        : ", which waits for ")
                + first;
    }
}
