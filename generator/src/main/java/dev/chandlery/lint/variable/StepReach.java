package dev.chandlery.lint.variable;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.LintContext;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The templates that run when others do, through steps and tasks. Hooks are not followed, as Argo's check does not.
 *
 * @param templates the templates, those at the start among them
 * @param called those that a step or task of one of them runs
 * @param open whether something runs too that is not known
 */
record Reach(Set<TemplateSyntax> templates, Set<TemplateSyntax> called, boolean open) {
    /**
     * A template of an object.
     *
     * @param template the template
     * @param workflow the object that holds it
     */
    record Node(TemplateSyntax template, WorkflowSyntax workflow) {}

    static Reach from(Collection<Node> start, LintContext context) {
        Set<TemplateSyntax> templates = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<TemplateSyntax> called = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean open = false;
        Deque<Node> waiting = new ArrayDeque<>(start);
        while (!waiting.isEmpty()) {
            Node node = waiting.removeFirst();
            if (!templates.add(node.template())) {
                continue;
            }
            for (CallSyntax call : node.template().calls()) {
                if (context.callee(node.workflow(), call) instanceof Callee.Found found) {
                    called.add(found.template());
                    waiting.addLast(new Node(found.template(), found.workflow()));
                } else {
                    open = true;
                }
            }
        }
        return new Reach(templates, called, open);
    }
}
