package dev.chandlery.lint.task;

import dev.chandlery.argo.Fields;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.TaskGraph;

/** Finds a task that lets others go on after it failed, in a DAG where those others say so themselves. */
final class DependsBesideContinueOn extends DagRule {
    DependsBesideContinueOn() {
        super(Rule.error("depends-beside-continue-on", "A DAG uses both depends and continueOn."));
    }

    @Override
    void dag(Dag dag, LintContext context) {
        if (dag.usesDepends()) {
            for (TaskGraph.Task task : dag.graph().tasks()) {
                if (Fields.present(task.call().node(), "continueOn")) {
                    String name = task.call().name();
                    context.report(
                            rule(),
                            task.call().node().markOf("continueOn"),
                            dag.label(task) + " has continueOn, in a DAG that uses depends.",
                            "Remove it, and write \"" + name + ".Succeeded || " + name
                                    + ".Failed\" in the depends of the" + " tasks that go on.");
                }
            }
        }
    }
}
