package dev.chandlery.lint.task;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.TaskGraph;
import java.util.List;

/** Finds a task that waits for one which does not exist. */
final class TaskUndefined extends DagRule {
    TaskUndefined() {
        super(Rule.error("task-undefined", "A task waits for a task that the DAG does not have."));
    }

    /** In a text with tags, what looks like the name of a task may be a piece of one. */
    @Override
    void dag(Dag dag, LintContext context) {
        if (dag.hasUnknownNames()) {
            return;
        }
        for (TaskGraph.Task task : dag.graph().tasks()) {
            for (TaskGraph.Dependency dependency : task.dependencies()) {
                if (!dependency.text().text().contains("{{")
                        && dag.graph().task(dependency.task()).isEmpty()) {
                    context.report(
                            rule(),
                            Dag.mark(dependency, context),
                            dag.label(task) + " waits for "
                                    + (dependency.task().isEmpty() ? "a task without a name" : dependency.task())
                                    + ", which is no task of " + dag.template().label() + ".",
                            context.didYouMean(
                                    dependency.task(), () -> others(task, dag), "Name one of its tasks, or add it."));
                }
            }
        }
    }

    private static List<String> others(TaskGraph.Task task, Dag dag) {
        return dag.graph().names().stream()
                .filter(name -> !name.equals(task.call().name()))
                .toList();
    }
}
