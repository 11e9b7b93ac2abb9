package dev.chandlery.lint.task;

import dev.chandlery.argo.depends.TaskResult;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.TaskGraph;

/** Finds a result that only loops have, of a task that does not loop. */
final class DependsWithoutLoop extends DagRule {
    DependsWithoutLoop() {
        super(Rule.error(
                "depends-without-loop", "A task waits for AnySucceeded or AllFailed of a task that does not loop."));
    }

    @Override
    void dag(Dag dag, LintContext context) {
        for (TaskGraph.Task task : dag.graph().tasks()) {
            for (TaskGraph.Dependency dependency : task.dependencies()) {
                boolean loops = dag.graph()
                        .task(dependency.task())
                        .map(other -> other.call().loops())
                        .orElse(true);
                dependency
                        .result()
                        .filter(result -> result.needsLoop() && !loops)
                        .ifPresent(result -> context.report(
                                rule(),
                                Dag.mark(dependency, context),
                                dag.label(task) + " waits for " + dependency.task() + "." + result.text() + ", but "
                                        + dependency.task() + " has neither withItems, withParam nor withSequence.",
                                "Use " + dependency.task()
                                        + (result == TaskResult.ALL_FAILED ? ".Failed." : ".Succeeded.")));
            }
        }
    }
}
