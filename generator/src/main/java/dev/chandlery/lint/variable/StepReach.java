package dev.chandlery.lint.variable;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.LintContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The templates that run when others do, through steps and tasks. Hooks are not followed, as Argo's check does not.
 *
 * @param nodes the templates, those at the start among them, in the order in which they are reached
 * @param called those that a step or task of one of them runs
 * @param open whether something runs too that is not known
 */
record StepReach(List<Node> nodes, Set<TemplateSyntax> called, boolean open) {
    /**
     * A template of an object.
     *
     * @param template the template
     * @param workflow the object that holds it
     */
    record Node(TemplateSyntax template, WorkflowSyntax workflow) {}

    static StepReach from(Collection<Node> start, LintContext context) {
        List<Node> nodes = new ArrayList<>();
        Set<TemplateSyntax> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<TemplateSyntax> called = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean open = false;
        Deque<Node> waiting = new ArrayDeque<>(start);
        while (!waiting.isEmpty()) {
            Node node = waiting.removeFirst();
            if (!seen.add(node.template())) {
                continue;
            }
            nodes.add(node);
            for (CallSyntax call : node.template().calls()) {
                if (context.callee(node.workflow(), call) instanceof Callee.Found found) {
                    called.add(found.template());
                    waiting.addLast(new Node(found.template(), found.workflow()));
                } else {
                    open = true;
                }
            }
        }
        return new StepReach(nodes, called, open);
    }
}
