package dev.chandlery.lint.task;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.yaml.YamlScalar;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds the use of a result of a task that is not waited for, where Argo does not look. */
final class TaskUsedEarly extends AwaitRule {
    TaskUsedEarly() {
        super(Rule.warning("task-used-early", "A task uses a result of a task that it does not wait for."));
    }

    @Override
    List<TaskUse> uses(CallSyntax task) {
        Set<YamlScalar> sources = Collections.newSetFromMap(new IdentityHashMap<>());
        sources.addAll(sources(task));
        return texts(task).stream()
                .flatMap(text -> TaskUse.in(text).stream())
                .filter(use -> !(use.first() && sources.contains(use.text())))
                .toList();
    }
}
