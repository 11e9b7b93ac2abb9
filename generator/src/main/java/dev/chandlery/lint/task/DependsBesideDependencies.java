package dev.chandlery.lint.task;

import dev.chandlery.argo.Fields;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.TaskGraph;

/** Finds a task that names its dependencies in the older way, in a DAG that also uses the newer one. */
final class DependsBesideDependencies extends DagRule {
    DependsBesideDependencies() {
        super(Rule.error("depends-beside-dependencies", "A DAG uses both depends and dependencies."));
    }

    @Override
    void dag(Dag dag, LintContext context) {
        if (!dag.usesDepends()) {
            return;
        }
        boolean continues = dag.graph().tasks().stream()
                .anyMatch(task -> Fields.present(task.call().node(), "continueOn"));
        for (TaskGraph.Task task : dag.graph().tasks()) {
            if (hasDependencies(task)) {
                context.report(
                        rule(),
                        task.call().node().markOf("dependencies"),
                        dag.label(task) + " has dependencies, in a DAG that uses depends.",
                        "Use depends for all tasks of the DAG.",
                        continues
                                ? new Fix[0]
                                : DependenciesFix.of(task, context.file()).stream()
                                        .toArray(Fix[]::new));
            }
        }
    }
}
