package dev.chandlery.lint;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.depends.Depends;
import dev.chandlery.argo.depends.TaskResult;
import dev.chandlery.argo.parsing.Parsed;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.yaml.YamlScalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which tasks of a DAG wait for which, by {@code depends} or {@code dependencies}. */
public final class TaskGraph {
    /**
     * A task that another one waits for.
     *
     * @param task its name, as written
     * @param result the result that it must have, if the text names one
     * @param text the text that names it
     * @param span where the name stands in the text
     */
    public record Dependency(String task, Optional<TaskResult> result, YamlScalar text, Span span) {}

    /**
     * A task.
     *
     * @param call the task
     * @param dependencies what it waits for, in the order of the text
     * @param depends the text of {@code depends}, if it has one, with what it means
     */
    public record Task(CallSyntax call, List<Dependency> dependencies, Optional<Condition> depends) {
        /** Copies the list. */
        public Task {
            dependencies = List.copyOf(dependencies);
        }

        /** Says whether all that it waits for is known. */
        public boolean isClear() {
            return depends.map(condition -> condition.parsed().isValid()).orElse(true);
        }
    }

    /**
     * A text of {@code depends}.
     *
     * @param text the text
     * @param parsed what it means
     */
    public record Condition(YamlScalar text, Parsed<Depends> parsed) {}

    private final List<Task> tasks;
    private final Map<String, Task> byName = new LinkedHashMap<>();

    /** The numbers of the tasks in the order of their names, and for each those of the tasks that it waits for. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final int[][] awaited;
    private final Set<String> unclear;

    private TaskGraph(List<Task> tasks) {
        this.tasks = List.copyOf(tasks);
        tasks.forEach(task -> byName.putIfAbsent(task.call().name(), task));
        byName.keySet().forEach(name -> numbers.put(name, numbers.size()));
        this.awaited = byName.values().stream().map(this::awaited).toArray(int[][]::new);
        this.unclear = withWaiting(
                task -> !task.isClear() || !task.dependencies().stream().allMatch(this::isKnown));
    }

    /** Reads the tasks of a template; one that is no DAG has none. */
    public static TaskGraph of(TemplateSyntax template) {
        return new TaskGraph(template.calls().stream()
                .filter(call -> call.kind() == CallSyntax.Kind.TASK)
                .map(TaskGraph::task)
                .toList());
    }

    private static Task task(CallSyntax call) {
        List<Dependency> dependencies = new ArrayList<>();
        Fields.items(call.node(), "dependencies").stream()
                .flatMap(item -> item.asScalar().stream())
                .filter(name -> name.type() != YamlScalar.Type.NULL)
                .map(name -> new Dependency(
                        name.text(),
                        Optional.empty(),
                        name,
                        new Span(0, name.text().length())))
                .forEach(dependencies::add);
        Optional<Condition> depends = call.node()
                .get("depends")
                .flatMap(node -> node.asScalar())
                .filter(text ->
                        text.type() != YamlScalar.Type.NULL && !text.text().isEmpty())
                .map(text -> new Condition(text, Depends.parse(text.text())));
        depends.ifPresent(condition -> condition.parsed().tree().stream()
                .flatMap(tree -> tree.tasks().stream())
                .map(task -> new Dependency(task.name(), task.result(), condition.text(), task.nameSpan()))
                .forEach(dependencies::add));
        return new Task(call, dependencies, depends);
    }

    /** Returns the tasks in order. */
    public List<Task> tasks() {
        return tasks;
    }

    /** Returns the first task of a name. */
    public Optional<Task> task(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns the names of the tasks, for suggestions. */
    public Set<String> names() {
        return byName.keySet();
    }

    /** Says whether a task waits for another one, directly or through others. */
    public boolean waitsFor(Task task, String other) {
        // Asked for each use of a result, and a chain of tasks may be long: sets of names would take a minute here.
        Integer wanted = numbers.get(other);
        BitSet seen = new BitSet(awaited.length);
        int[] open = new int[awaited.length];
        int size = add(awaited(task), seen, open, 0);
        while (wanted != null && !seen.get(wanted) && size > 0) {
            size--;
            size = add(awaited[open[size]], seen, open, size);
        }
        return wanted != null && seen.get(wanted);
    }

    private static int add(int[] found, BitSet seen, int[] open, int size) {
        int next = size;
        for (int number : found) {
            if (!seen.get(number)) {
                seen.set(number);
                open[next++] = number;
            }
        }
        return next;
    }

    private int[] awaited(Task task) {
        return task.dependencies().stream()
                .filter(this::isKnown)
                .mapToInt(dependency -> numbers.get(dependency.task()))
                .toArray();
    }

    private boolean isKnown(Dependency dependency) {
        return byName.containsKey(dependency.task());
    }

    /** Says whether all that a task waits for, directly or through others, is known. */
    public boolean isClear(Task task) {
        return task.isClear()
                && task.dependencies().stream()
                        .allMatch(dependency -> isKnown(dependency) && !unclear.contains(dependency.task()));
    }

    /**
     * Returns the names of the tasks that may never run: those that wait for another result than success, and those that
     * wait for one of them.
     */
    public Set<String> conditional() {
        return withWaiting(task -> task.dependencies().stream()
                .anyMatch(dependency -> dependency
                        .result()
                        .filter(r -> r != TaskResult.SUCCEEDED)
                        .isPresent()));
    }

    /** Returns the names of some tasks, and of those that wait for one of them, directly or through others. */
    private Set<String> withWaiting(Predicate<Task> some) {
        Map<String, List<String>> waiting = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (Task task : tasks) {
            for (Dependency dependency : task.dependencies()) {
                waiting.computeIfAbsent(dependency.task(), name -> new ArrayList<>())
                        .add(task.call().name());
            }
            if (some.test(task)) {
                open.addLast(task.call().name());
            }
        }
        Set<String> found = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            if (found.add(name)) {
                open.addAll(waiting.getOrDefault(name, List.of()));
            }
        }
        return found;
    }
}
