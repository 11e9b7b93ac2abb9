package dev.chandlery.lint.reference;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.TaskGraph;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which templates run which others whenever they run themselves. A call that something can keep from running is not part
 * of the graph: one with {@code when}, over a list or sequence that may be empty, or after a task with a result other
 * than success.
 */
final class CallGraph {
    /**
     * A template of an object.
     *
     * @param template the template
     * @param workflow the object that holds it
     * @param key a text that no other template has, the same each time it is read
     */
    record Node(TemplateSyntax template, WorkflowSyntax workflow, String key) {
        static Node of(TemplateSyntax template, WorkflowSyntax workflow) {
            Mark mark = template.node().mark();
            String name = template.isInline() ? mark.line() + ":" + mark.column() : template.name();
            return new Node(
                    template,
                    workflow,
                    workflow.kind() + "/" + workflow.namespace() + "/" + workflow.name() + "/" + name);
        }

        /** Returns words for it in sentences about an object. */
        String label(WorkflowSyntax about) {
            boolean own = workflow.label().equals(about.label());
            return own ? template.label() : template.label() + " of " + workflow.label();
        }
    }

    /**
     * A call that always runs.
     *
     * @param call the step, task or hook
     * @param to what it runs
     */
    record Edge(CallSyntax call, Node to) {}

    private final LintContext context;
    private final Map<String, List<Edge>> edges = new LinkedHashMap<>();

    private CallGraph(LintContext context) {
        this.context = context;
    }

    /** Returns what the templates of a workflow reach. */
    static CallGraph from(List<Node> roots, LintContext context) {
        CallGraph graph = new CallGraph(context);
        Deque<Node> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            Node node = open.removeFirst();
            if (!graph.edges.containsKey(node.key())) {
                List<Edge> found = graph.find(node);
                graph.edges.put(node.key(), found);
                found.forEach(edge -> open.addLast(edge.to()));
            }
        }
        return graph;
    }

    /** Returns the keys of the templates that are on a circle, or between two. */
    Set<String> inCircles() {
        Map<String, Set<String>> forward = new LinkedHashMap<>();
        Map<String, Set<String>> back = new LinkedHashMap<>();
        edges.keySet().forEach(key -> {
            forward.put(key, new LinkedHashSet<>());
            back.put(key, new LinkedHashSet<>());
        });
        edges.forEach((key, calls) -> calls.forEach(edge -> {
            forward.getOrDefault(key, Set.of()).add(edge.to().key());
            back.getOrDefault(edge.to().key(), Set.of()).add(key);
        }));
        peel(forward, back);
        peel(back, forward);
        return forward.keySet();
    }

    /** Removes what leads nowhere, again and again. */
    private static void peel(Map<String, Set<String>> forward, Map<String, Set<String>> back) {
        Deque<String> open = new ArrayDeque<>();
        forward.forEach((key, next) -> {
            if (next.isEmpty()) {
                open.addLast(key);
            }
        });
        while (!open.isEmpty()) {
            String key = open.removeFirst();
            forward.remove(key);
            for (String before : back.getOrDefault(key, Set.of())) {
                Set<String> next = forward.getOrDefault(before, Set.of());
                if (next.remove(key) && next.isEmpty()) {
                    open.addLast(before);
                }
            }
            back.remove(key);
        }
    }

    List<Edge> of(Node node) {
        return edges.getOrDefault(node.key(), List.of());
    }

    /** A cached template may end without running anything, and a DAG with a target runs a part of its tasks. */
    private List<Edge> find(Node node) {
        YamlMapping template = node.template().node();
        boolean partly =
                Fields.present(template, "memoize") || Fields.present(Fields.mapping(template, "dag"), "target");
        List<Edge> found = new ArrayList<>();
        if (node.template().callsOthers() && !partly) {
            Set<String> conditional = context.once(node.template(), TaskGraph.class, TaskGraph::of)
                    .conditional();
            for (CallSyntax call : node.template().calls()) {
                if (!mayBeLeftOut(call) && !conditional.contains(call.name())) {
                    add(call, node, found);
                    call.hooks().stream()
                            .filter(hook -> hook.name().equals("exit") && !Fields.present(hook.node(), "expression"))
                            .forEach(hook -> add(hook, node, found));
                }
            }
        }
        return found;
    }

    private void add(CallSyntax call, Node from, List<Edge> found) {
        if (context.callee(from.workflow(), call) instanceof Callee.Found callee) {
            found.add(new Edge(call, Node.of(callee.template(), callee.workflow())));
        }
    }

    private static boolean mayBeLeftOut(CallSyntax call) {
        return Fields.present(call.node(), "when")
                || Fields.present(call.node(), "withParam")
                || (Fields.present(call.node(), "withSequence")
                        && mayBeEmpty(Fields.mapping(call.node(), "withSequence")));
    }

    private static boolean mayBeEmpty(YamlMapping sequence) {
        return sequence.entries().stream()
                .filter(entry -> !entry.key().equals("format"))
                .anyMatch(entry -> Fields.scalar(entry.value())
                        .filter(text -> text.contains("{{") || text.equals("0"))
                        .isPresent());
    }
}
