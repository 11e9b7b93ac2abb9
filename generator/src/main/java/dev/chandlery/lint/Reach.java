package dev.chandlery.lint;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The templates that may run when a Workflow or CronWorkflow does.
 *
 * @param templates those that are known, in the order in which they are reached
 * @param complete whether they are all
 */
public record Reach(List<TemplateSyntax> templates, boolean complete) {
    /** Copies the list. */
    public Reach {
        templates = List.copyOf(templates);
    }

    /** Returns what a workflow runs, made once for all rules that ask. */
    public static Reach of(WorkflowSyntax workflow, LintContext context) {
        return context.once(workflow, Reach.class, root -> new Search(context).from(root));
    }

    private static final class Search {
        private final LintContext context;
        private final Set<TemplateSyntax> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<TemplateSyntax> found = new ArrayList<>();
        private final Deque<Callee.Found> open = new ArrayDeque<>();
        private boolean complete = true;

        Search(LintContext context) {
            this.context = context;
        }

        Reach from(WorkflowSyntax root) {
            Optional<WorkflowSyntax> base = root.workflowTemplateRef().flatMap(context::target);
            Optional<Text> entrypoint = root.entrypoint().or(() -> base.flatMap(WorkflowSyntax::entrypoint));
            Optional<Text> onExit = root.onExit().or(() -> base.flatMap(WorkflowSyntax::onExit));
            boolean known = base.isPresent() || root.workflowTemplateRef().isEmpty();
            complete = known && entrypoint.isPresent();
            entrypoint.ifPresent(name -> add(root, name));
            onExit.ifPresent(name -> add(root, name));
            root.hooks().forEach(hook -> add(root, hook));
            base.ifPresent(of -> of.hooks().forEach(hook -> add(of, hook)));
            while (!open.isEmpty()) {
                Callee.Found next = open.removeFirst();
                next.template().calls().forEach(call -> call(next.workflow(), call));
            }
            return new Reach(found, complete);
        }

        private void call(WorkflowSyntax workflow, CallSyntax call) {
            add(workflow, call);
            call.hooks().forEach(hook -> add(workflow, hook));
            call.onExit().ifPresent(name -> add(workflow, name));
        }

        private void add(WorkflowSyntax workflow, CallSyntax call) {
            add(context.callee(workflow, call));
        }

        private void add(WorkflowSyntax workflow, Text name) {
            if (name.dynamic()) {
                complete = false;
            } else {
                add(context.template(workflow, name.value()));
            }
        }

        private void add(Callee callee) {
            if (!(callee instanceof Callee.Found next)) {
                complete = false;
            } else if (seen.add(next.template())) {
                found.add(next.template());
                open.addLast(next);
            }
        }
    }
}
