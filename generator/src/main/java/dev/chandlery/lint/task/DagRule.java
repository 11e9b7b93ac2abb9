package dev.chandlery.lint.task;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.TaskGraph;

/** A rule about a DAG. */
abstract class DagRule extends FormRule {
    DagRule(Rule rule) {
        super(rule);
    }

    /** Looks at one DAG. */
    abstract void dag(Dag dag, LintContext context);

    @Override
    protected final void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        template.node()
                .get("dag")
                .flatMap(node -> node.asMapping())
                .ifPresent(node -> dag(
                        new Dag(template, workflow, node, context.once(template, TaskGraph.class, TaskGraph::of)),
                        context));
    }

    /** Says whether a list of names is there and not empty; an empty one is none to Argo. */
    static boolean hasDependencies(TaskGraph.Task task) {
        return !Fields.items(task.call().node(), "dependencies").isEmpty();
    }
}
