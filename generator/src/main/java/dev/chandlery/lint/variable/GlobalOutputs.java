package dev.chandlery.lint.variable;

import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.LintContext;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The outputs with a global name, in the order in which Argo's check comes to know them. It looks at the entrypoint, at the
 * exit handler and then at all templates, at what a step runs before the step, and knows the outputs of what a step runs
 * from the next step on. The tasks of a DAG have no such order here: Argo's differs from run to run.
 */
final class GlobalOutputs {
    private static final String PREFIX = "workflow.outputs.";
    private static final int ALWAYS = Integer.MAX_VALUE - 1;
    private static final int NEVER = Integer.MAX_VALUE;

    private final LintContext context;

    /** When each name becomes known. */
    private final Map<String, Integer> known = new HashMap<>();

    private final IdentityHashMap<TemplateSyntax, Integer> begins = new IdentityHashMap<>();
    private final IdentityHashMap<TemplateSyntax, Integer> ends = new IdentityHashMap<>();
    private final IdentityHashMap<CallSyntax, Integer> calls = new IdentityHashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int now;

    /** A template that is being looked at, and how far. */
    private static final class Open {
        private final TemplateSyntax template;
        private final WorkflowSyntax workflow;
        private int next;

        private Open(TemplateSyntax template, WorkflowSyntax workflow) {
            this.template = template;
            this.workflow = workflow;
        }
    }

    private GlobalOutputs(LintContext context) {
        this.context = context;
    }

    /**
     * Returns the outputs.
     *
     * @param workflow the object
     * @param specs the object that it takes its spec from, if any, and itself
     */
    static GlobalOutputs of(WorkflowSyntax workflow, List<WorkflowSyntax> specs, LintContext context) {
        GlobalOutputs outputs = new GlobalOutputs(context);
        outputs.begin(workflow, last(specs, WorkflowSyntax::entrypoint));
        outputs.begin(workflow, last(specs, WorkflowSyntax::onExit));
        for (WorkflowSyntax spec : specs) {
            spec.templates().forEach(template -> outputs.visit(template, spec));
        }
        return outputs;
    }

    private static Optional<Text> last(List<WorkflowSyntax> specs, Function<WorkflowSyntax, Optional<Text>> field) {
        return specs.stream().map(field).flatMap(Optional::stream).reduce((base, own) -> own);
    }

    private void begin(WorkflowSyntax workflow, Optional<Text> name) {
        name.filter(text -> !text.dynamic()).ifPresent(text -> {
            if (context.template(workflow, text.value()) instanceof Callee.Found found) {
                visit(found.template(), found.workflow());
            }
        });
    }

    /** Returns the outputs that are known at some time. */
    Names all() {
        return new Known(known, ALWAYS);
    }

    /** Returns the outputs that are known when the check looks at a template that calls no other. */
    Names in(TemplateSyntax template) {
        return new Known(known, begins.getOrDefault(template, ALWAYS));
    }

    /** Returns the outputs that are known when the check looks at the outputs of a template. */
    Names after(TemplateSyntax template) {
        return new Known(known, ends.getOrDefault(template, ALWAYS));
    }

    /** Returns the outputs that are known when the check looks at a step or task. */
    Names at(CallSyntax call) {
        return new Known(known, calls.getOrDefault(call, ALWAYS));
    }

    private void visit(TemplateSyntax root, WorkflowSyntax workflow) {
        enter(root, workflow);
        while (!open.isEmpty()) {
            Open top = open.getLast();
            List<CallSyntax> all = top.template.calls();
            if (top.next > 0 && top.template.is("steps")) {
                leave(all.get(top.next - 1), top.workflow);
            }
            if (top.next < all.size()) {
                callee(all.get(top.next++), top.workflow).ifPresent(found -> enter(found.template(), found.workflow()));
            } else {
                ends.put(top.template, now);
                all.forEach(call -> calls.putIfAbsent(call, now));
                open.removeLast();
            }
        }
    }

    private void enter(TemplateSyntax template, WorkflowSyntax workflow) {
        if (begins.containsKey(template)) {
            return;
        }
        if (template.is("dag")) {
            template.calls().forEach(task -> callee(task, workflow).ifPresent(found -> learn(found.template())));
        }
        begins.put(template, now);
        open.addLast(new Open(template, workflow));
    }

    private void leave(CallSyntax step, WorkflowSyntax workflow) {
        boolean exits = step.onExit().isPresent()
                || step.hooks().stream().anyMatch(hook -> hook.name().equals("exit"));
        if (!exits) {
            calls.putIfAbsent(step, now);
        }
        callee(step, workflow).ifPresent(found -> learn(found.template()));
        calls.putIfAbsent(step, now);
    }

    private Optional<Callee.Found> callee(CallSyntax call, WorkflowSyntax workflow) {
        return context.callee(workflow, call) instanceof Callee.Found found ? Optional.of(found) : Optional.empty();
    }

    private void learn(TemplateSyntax template) {
        for (ParameterSyntax parameter : template.outputs().parameters()) {
            parameter.globalName().ifPresent(name -> learn("parameters.", name));
        }
        for (ArtifactSyntax artifact : template.outputs().artifacts()) {
            artifact.globalName().ifPresent(name -> learn("artifacts.", name));
        }
    }

    /** A name with a tag may be any, so it is not among these. */
    private void learn(String kind, Text name) {
        String key = PREFIX + kind + name.value();
        if (!name.dynamic() && !known.containsKey(key)) {
            known.put(key, ++now);
        }
    }

    /**
     * What is known at a time.
     *
     * @param first when each name becomes known; shared by all times
     * @param time the time
     */
    private record Known(Map<String, Integer> first, int time) implements Names {
        @Override
        public boolean has(String name) {
            return declares(name);
        }

        @Override
        public boolean declares(String name) {
            return first.getOrDefault(name, NEVER) <= time;
        }

        @Override
        public boolean hasUnder(String name) {
            return names().anyMatch(each -> each.startsWith(name + "."));
        }

        @Override
        public Collection<String> near(String name) {
            return name.startsWith("workflow.") ? names().toList() : List.of();
        }

        @Override
        public Optional<String> why(String name) {
            return first.getOrDefault(name, 0) > time
                    ? Optional.of("Argo's check does not know it yet at this place, as what sets it comes later")
                    : Optional.empty();
        }

        private Stream<String> names() {
            return first.entrySet().stream()
                    .filter(entry -> entry.getValue() <= time)
                    .map(Map.Entry::getKey)
                    .sorted();
        }
    }
}
