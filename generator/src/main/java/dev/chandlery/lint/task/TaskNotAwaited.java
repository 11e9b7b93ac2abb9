package dev.chandlery.lint.task;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.diagnostic.Rule;
import java.util.List;

/** Finds an argument that is the result of a task which its own task does not wait for, where Argo finds it too. */
final class TaskNotAwaited extends AwaitRule {
    TaskNotAwaited() {
        super(Rule.error(
                "task-not-awaited", "An argument begins with a result of a task that its task does not wait for."));
    }

    @Override
    List<TaskUse> uses(CallSyntax task) {
        return sources(task).stream()
                .flatMap(text -> TaskUse.in(text).stream())
                .filter(TaskUse::first)
                .toList();
    }
}
