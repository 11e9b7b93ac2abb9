package dev.chandlery.lint.task;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.TaskGraph;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;

/**
 * A DAG.
 *
 * @param template the template that it is the body of
 * @param workflow the object that holds it
 * @param node what stands under {@code dag}
 * @param graph its tasks
 */
record Dag(TemplateSyntax template, WorkflowSyntax workflow, YamlMapping node, TaskGraph graph) {
    /** Says whether a task uses {@code depends}; then all must. */
    boolean usesDepends() {
        return graph.tasks().stream().anyMatch(task -> task.depends().isPresent());
    }

    /** Says whether a task has a name that is only known when a workflow runs. */
    boolean hasUnknownNames() {
        return graph.names().stream().anyMatch(name -> name.contains("{{"));
    }

    /** Returns words for a task in sentences. */
    String label(TaskGraph.Task task) {
        String name = task.call().name();
        return (name.isEmpty() ? task.call().label() : "the task " + name) + " of " + template.label();
    }

    /** Returns the place of the name of a task that another one waits for. */
    static Mark mark(TaskGraph.Dependency dependency, LintContext context) {
        return context.file().markOf(dependency.text(), dependency.span());
    }
}
