package dev.chandlery.argo.depends;

import dev.chandlery.argo.parsing.Parsed;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.parsing.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A condition on the results of tasks, as {@code depends} of a DAG's task states it. */
public sealed interface Depends extends SyntaxTree<Depends> {
    /**
     * Both or all of several conditions, which {@code &&} joins.
     *
     * @param span where it stands
     * @param operands the conditions, two or more
     */
    record And(Span span, List<Depends> operands) implements Depends {
        /** Copies the list. */
        public And {
            operands = List.copyOf(operands);
        }

        @Override
        public List<Depends> children() {
            return operands;
        }
    }

    /**
     * At least one of several conditions, which {@code ||} joins.
     *
     * @param span where it stands
     * @param operands the conditions, two or more
     */
    record Or(Span span, List<Depends> operands) implements Depends {
        /** Copies the list. */
        public Or {
            operands = List.copyOf(operands);
        }

        @Override
        public List<Depends> children() {
            return operands;
        }
    }

    /**
     * The contrary of a condition, written with {@code !}.
     *
     * @param span where it stands
     * @param operand the condition
     */
    record Not(Span span, Depends operand) implements Depends {
        @Override
        public List<Depends> children() {
            return List.of(operand);
        }
    }

    /**
     * A task has a result.
     *
     * @param span where it stands
     * @param name the name of the task
     * @param nameSpan where the name stands
     * @param result the result; without one, the task succeeded, was skipped, or runs as a daemon
     */
    record Task(Span span, String name, Span nameSpan, Optional<TaskResult> result) implements Depends {
        @Override
        public List<Depends> children() {
            return List.of();
        }
    }

    /**
     * A task that another one waits for, in the older field {@code dependencies}.
     *
     * @param task its name
     * @param continuesOnError whether its {@code continueOn} lets others go on after an error
     * @param continuesOnFailed whether its {@code continueOn} lets others go on after a failure
     */
    record Dependency(String task, boolean continuesOnError, boolean continuesOnFailed) {}

    /**
     * Reads the text of a field {@code depends}. Besides the grammar, a problem is a result that does not exist.
     * {@code &&} binds more than {@code ||}.
     */
    static Parsed<Depends> parse(String text) {
        return new DependsParser(text).parse();
    }

    /**
     * Returns a text for {@code depends} that means the same as a list {@code dependencies}; the empty text for an empty
     * list. {@code continueOn} may not stand beside {@code depends}, so its effect is part of the text.
     */
    static String equivalent(List<Dependency> dependencies) {
        return dependencies.stream().map(Depends::equivalent).collect(Collectors.joining(" && "));
    }

    private static String equivalent(Dependency dependency) {
        List<TaskResult> more = new ArrayList<>();
        if (dependency.continuesOnError()) {
            more.add(TaskResult.ERRORED);
        }
        if (dependency.continuesOnFailed()) {
            more.add(TaskResult.FAILED);
        }
        String task = dependency.task();
        return more.isEmpty()
                ? task
                : "(" + task
                        + more.stream()
                                .map(result -> " || " + task + "." + result.text())
                                .collect(Collectors.joining())
                        + ")";
    }

    /** Returns the tasks that this condition names, in the order of the text, a task as often as it is named. */
    default List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        collect(tasks);
        return tasks;
    }

    private void collect(List<Task> tasks) {
        if (this instanceof Task task) {
            tasks.add(task);
        }
        children().forEach(child -> child.collect(tasks));
    }
}
