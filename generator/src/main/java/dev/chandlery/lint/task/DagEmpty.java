package dev.chandlery.lint.task;

import dev.chandlery.argo.Fields;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;

/** Finds a DAG without tasks. */
final class DagEmpty extends DagRule {
    DagEmpty() {
        super(Rule.error("dag-empty", "A DAG has no task."));
    }

    @Override
    void dag(Dag dag, LintContext context) {
        boolean empty = !Fields.present(dag.node(), "tasks")
                || dag.node()
                        .get("tasks")
                        .flatMap(node -> node.asSequence())
                        .filter(tasks -> tasks.items().isEmpty())
                        .isPresent();
        if (empty) {
            context.report(
                    rule(),
                    dag.template().node().markOf("dag"),
                    "The dag of " + dag.template().label() + " has no task.",
                    "Add a task.");
        }
    }
}
