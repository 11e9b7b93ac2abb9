package dev.chandlery.lint.variable;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.TaskGraph;
import dev.chandlery.lint.variable.CallTable.Called;
import dev.chandlery.lint.variable.PlacedText.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** The texts with tags of one template, and the variables that each may name. */
final class TemplateScopes {
    private static final String OUTPUTS = "outputs.";

    private final TemplateSyntax template;
    private final WorkflowSyntax workflow;
    private final LintContext context;
    private final Globals globals;
    private final CallTable calls;
    private final NameSet inputs;
    private final NameSet outputs;
    private final List<PlacedText> texts;
    private final IdentityHashMap<CallSyntax, Scope> ofCalls = new IdentityHashMap<>();
    private final Map<Part, Scope> ofParts = new EnumMap<>(Part.class);

    private TemplateScopes(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        this.template = template;
        this.workflow = workflow;
        this.context = context;
        this.globals = Globals.of(workflow, context);
        this.calls = CallTable.of(template, workflow, context);
        this.inputs = inputs();
        this.outputs = outputs();
        this.texts = TextWalk.of(template);
        addScopes();
    }

    /** The items of a step are known to the steps after it as well, those of a task to no other. */
    private void addScopes() {
        int index = 0;
        Map<String, Integer> items = new LinkedHashMap<>();
        boolean anyItem = false;
        for (CallSyntax call : template.calls()) {
            if (call.kind() == CallSyntax.Kind.TASK) {
                items = new LinkedHashMap<>();
                anyItem = false;
            }
            anyItem |= ItemNames.add(call, index, items);
            ofCalls.put(call, ofCall(call, index, new ItemNames(items, index), anyItem));
            index++;
        }
        boolean dag = template.is("dag");
        ItemNames all = new ItemNames(dag ? Map.of() : items, index);
        for (Part part : Part.values()) {
            ofParts.put(part, ofPart(part, all, anyItem && !dag));
        }
    }

    static TemplateScopes of(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        return context.once(template, TemplateScopes.class, key -> new TemplateScopes(template, workflow, context));
    }

    /** Returns the variables of the workflow. */
    Globals globals() {
        return globals;
    }

    /** Returns the texts with tags. */
    List<PlacedText> texts() {
        return texts;
    }

    /** Returns the variables that a text may name. */
    Scope of(PlacedText text) {
        return text.call().map(this::ofCall).orElseGet(() -> of(text.part()));
    }

    /** Returns the variables that a step or task may name. */
    Scope ofCall(CallSyntax call) {
        Scope known = ofCalls.get(call);
        return known == null ? of(Part.REST) : known;
    }

    /** Returns the variables that a part of the template, other than a step or task, may name. */
    Scope of(Part part) {
        return Objects.requireNonNull(ofParts.get(part));
    }

    /**
     * Returns the variables that an expression among the outputs may name. It is evaluated when all steps or tasks are over,
     * so that the status of each is known, which Argo's own check of tags does not grant.
     */
    Scope ofResults() {
        List<Names> names = new ArrayList<>(of(Part.OUTPUTS).names());
        names.add(new CallNames(calls, called -> true, called -> true));
        return new Scope(names);
    }

    /** Says whether the inline template of a step or task, or one in that, would know a variable if it were not inline. */
    boolean inlineWouldKnow(CallSyntax call, String name) {
        return call.inline()
                .map(inline -> of(inline, workflow, context))
                .filter(scopes -> scopes.knows(name)
                        || scopes.template.calls().stream().anyMatch(inner -> scopes.inlineWouldKnow(inner, name)))
                .isPresent();
    }

    private boolean knows(String name) {
        return ofParts.values().stream().anyMatch(scope -> scope.accepts(name))
                || ofCalls.values().stream().anyMatch(scope -> scope.accepts(name));
    }

    private Scope ofPart(Part part, ItemNames items, boolean anyItem) {
        GlobalOutputs known = globals.outputs();
        List<Names> names = globals.in(template, template.callsOthers() ? known.after(template) : known.in(template));
        names.add(inputs);
        names.add(outputs);
        switch (part) {
            case LEAF -> {
                if (template.runsPod() || template.bodies().isEmpty()) {
                    names.add(new NameSet("pod.", Set.of("pod.name"), ""));
                }
            }
            case TARGET, OUTPUTS, CALL -> {
                boolean dag = template.is("dag");
                names.add(new CallNames(calls, called -> true, called -> !dag || called.hasHooks()));
                addItems(items, anyItem, names);
            }
            case REST -> {}
        }
        return new Scope(names);
    }

    private Scope ofCall(CallSyntax call, int index, ItemNames items, boolean anyItem) {
        List<Names> names = globals.in(template, globals.outputs().at(call));
        names.add(inputs);
        // Hooks may look at what they follow, whatever it is.
        names.add(new NamePrefix(OUTPUTS));
        call.inline().ifPresent(inline -> names.add(ofInline(inline)));
        names.add(new CallNames(calls, outputs(call, index), status(call, index)));
        addItems(items, anyItem, names);
        return new Scope(names);
    }

    /** A step sees those before it, also in its own group; a task sees all tasks. */
    private static Predicate<Called> outputs(CallSyntax call, int index) {
        return call.kind() == CallSyntax.Kind.TASK
                ? called -> true
                : called -> called.index() < index || (called.index() == index && called.hasExitHook());
    }

    private Predicate<Called> status(CallSyntax call, int index) {
        if (call.kind() != CallSyntax.Kind.TASK) {
            return called -> called.index() <= index;
        }
        return called -> called.hasHooks() || waitsFor(call, called.call().name());
    }

    private boolean waitsFor(CallSyntax call, String other) {
        TaskGraph graph = context.once(template, TaskGraph.class, TaskGraph::of);
        return graph.task(call.name())
                .map(task -> graph.waitsFor(task, other) || !graph.isClear(task))
                .orElse(true);
    }

    private static void addItems(ItemNames items, boolean anyItem, List<Names> names) {
        names.add(items);
        if (anyItem) {
            names.add(new NamePrefix("item"));
        }
    }

    private NameSet inputs() {
        Set<String> names = new LinkedHashSet<>();
        InterfaceSyntax inputs = template.inputs();
        inputs.parameters().forEach(parameter -> names.add("inputs.parameters." + parameter.name()));
        if (!inputs.parameters().isEmpty()) {
            names.add("inputs.parameters");
        }
        boolean paths = template.isLeaf() || template.bodies().isEmpty();
        inputs.artifacts().forEach(artifact -> {
            names.add("inputs.artifacts." + artifact.name());
            if (paths) {
                names.add("inputs.artifacts." + artifact.name() + ".path");
            }
        });
        return new NameSet("inputs.", names, template.label() + " declares no inputs.%s");
    }

    /** What metrics say of the template's own outputs, and where what runs in it puts them. */
    private NameSet outputs() {
        Set<String> names = new LinkedHashSet<>(List.of("outputs.result", "outputs.exitCode", "outputs.parameters"));
        template.outputs()
                .parameters()
                .forEach(parameter -> addOutput("outputs.parameters." + parameter.name(), names));
        template.outputs().artifacts().forEach(artifact -> addOutput("outputs.artifacts." + artifact.name(), names));
        return new NameSet(OUTPUTS, names, template.label() + " declares no outputs.%s");
    }

    private static void addOutput(String name, Set<String> names) {
        names.add(name);
        names.add(name + ".path");
    }

    /** Of an inline template, Argo's check knows the parameters only. */
    private static NameSet ofInline(TemplateSyntax inline) {
        Set<String> names = new LinkedHashSet<>();
        inline.inputs().parameters().forEach(parameter -> names.add("inputs.parameters." + parameter.name()));
        return new NameSet("inputs.parameters.", names, "");
    }
}
