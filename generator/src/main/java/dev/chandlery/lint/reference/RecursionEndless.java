package dev.chandlery.lint.reference;

import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import dev.chandlery.lint.reference.CallGraph.Edge;
import dev.chandlery.lint.reference.CallGraph.Node;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds templates that run each other in a circle which nothing ends. */
final class RecursionEndless extends LintRule {
    RecursionEndless() {
        super(Rule.warning("recursion-endless", "Templates run each other in a circle, and no condition ends it."));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        List<Node> roots = workflow.templates().stream()
                .filter(template -> !template.calls().isEmpty())
                .map(template -> Node.of(template, workflow))
                .toList();
        CallGraph graph = CallGraph.from(roots, context);
        Set<String> open = new HashSet<>(graph.inCircles());
        for (Node root : roots) {
            List<Edge> circle = open.contains(root.key()) ? circle(root, graph) : List.of();
            if (!circle.isEmpty() && standsFor(workflow, circle)) {
                report(root, circle, context);
            }
            // The circle is found from each of its templates; one report is enough.
            circle.forEach(edge -> open.remove(edge.to().key()));
        }
    }

    /** Says whether a circle is reported with this object: the first of those that it goes through, in order of name. */
    private static boolean standsFor(WorkflowSyntax workflow, List<Edge> circle) {
        return circle.stream()
                .map(edge -> edge.to().workflow())
                .min(Comparator.comparing(WorkflowSyntax::kind).thenComparing(WorkflowSyntax::name))
                .filter(first -> first.label().equals(workflow.label()))
                .isPresent();
    }

    private void report(Node root, List<Edge> circle, LintContext context) {
        Edge edge = circle.get(0);
        String label = root.label(root.workflow());
        context.report(
                rule(),
                edge.call().mark(),
                circle.size() == 1
                        ? "The " + edge.call().label() + " of " + label + " runs " + label
                                + " again, and nothing ends that."
                        : "Templates run each other without an end: "
                                + circle.stream()
                                        .map(each -> each.to().label(root.workflow()))
                                        .collect(Collectors.joining(" runs ", label + " runs ", ".")),
                "Give one of the calls a condition with when, so that the circle ends.");
    }

    private record Way(Node from, Edge edge) {}

    /** Returns the calls of the shortest circle through a template; none when there is no circle. */
    private static List<Edge> circle(Node root, CallGraph graph) {
        Map<String, Way> ways = new HashMap<>();
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.removeFirst();
            for (Edge edge : graph.of(node)) {
                if (ways.putIfAbsent(edge.to().key(), new Way(node, edge)) == null) {
                    open.addLast(edge.to());
                }
            }
        }
        Deque<Edge> circle = new ArrayDeque<>();
        Way way = ways.get(root.key());
        while (way != null) {
            circle.addFirst(way.edge());
            way = way.from().key().equals(root.key())
                    ? null
                    : ways.get(way.from().key());
        }
        return List.copyOf(circle);
    }
}
