package dev.chandlery.lint.task;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.TaskGraph;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds a task that begins with a digit where tasks wait for each other. Argo refuses it where it or a task beside it waits
 * for another one. Where only another one waits for it by {@code dependencies}, the controller cannot read the condition
 * that it makes of that.
 */
final class TaskNameDigit extends DagRule {
    TaskNameDigit() {
        super(Rule.error("task-name-digit", "The name of a task that waits, or is waited for, begins with a digit."));
    }

    @Override
    void dag(Dag dag, LintContext context) {
        boolean usesDepends = dag.usesDepends();
        Set<String> awaited = dag.graph().tasks().stream()
                .flatMap(task -> task.dependencies().stream())
                .map(TaskGraph.Dependency::task)
                .collect(Collectors.toSet());
        for (TaskGraph.Task task : dag.graph().tasks()) {
            String name = task.call().name();
            boolean waits = usesDepends || hasDependencies(task) || awaited.contains(name);
            if (waits && !name.isEmpty() && name.charAt(0) >= '0' && name.charAt(0) <= '9') {
                context.report(
                        rule(),
                        task.call().mark(),
                        "The name of " + dag.label(task) + " begins with a digit, which it may not where tasks wait.",
                        "Put a letter before the digit.");
            }
        }
    }
}
