package dev.chandlery.lint.task;

import dev.chandlery.lint.LintRule;
import java.util.List;

/** The rules of this family. */
public final class TaskChecks {
    /** In the order in which they run. */
    public static final List<LintRule> ALL = List.of(
            new DagEmpty(),
            new TaskNameDigit(),
            new DependsBesideDependencies(),
            new DependsBesideContinueOn(),
            new DependsInvalid(),
            new DependsWithoutLoop(),
            new TaskUndefined(),
            new TaskCycle(),
            new TargetUndefined(),
            new TaskNotAwaited(),
            new TaskUsedEarly());

    private TaskChecks() {}
}
