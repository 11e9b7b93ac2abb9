package dev.chandlery.lint;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.ReferenceSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds what the calls of one workflow run. */
public final class Callees {
    private static final Callee UNKNOWN = new Callee.Unknown();
    private static final Callee UNCLEAR = new Callee.Unclear();

    private final WorkflowSyntax workflow;
    private final TemplateCatalog catalog;
    private final Map<String, TemplateSyntax> own;
    private final IdentityHashMap<CallSyntax, Callee> found = new IdentityHashMap<>();

    /**
     * Makes a finder.
     *
     * @param workflow the object that holds the calls
     * @param catalog the objects that references may name
     */
    public Callees(WorkflowSyntax workflow, TemplateCatalog catalog) {
        this.workflow = workflow;
        this.catalog = catalog;
        this.own = workflow.templatesByName();
    }

    /** Returns what a call of the workflow runs. */
    public Callee of(CallSyntax call) {
        return found.computeIfAbsent(call, this::find);
    }

    /** Returns the template that the workflow, or the one that it takes its spec from, holds under a name. */
    public Callee named(String name) {
        TemplateSyntax template = own.get(name);
        if (template != null) {
            return new Callee.Found(template, workflow);
        }
        return workflow.workflowTemplateRef()
                .map(reference -> inObject(reference, name))
                .orElseGet(() -> new Callee.NoTemplate(workflow, name));
    }

    /** An inline template wins over a name, as Argo has it. */
    private Callee find(CallSyntax call) {
        if (call.inline().isPresent()) {
            return new Callee.Found(call.inline().orElseThrow(), workflow);
        }
        if (call.templateRef().isPresent() == call.template().isPresent()) {
            return UNCLEAR;
        }
        if (call.templateRef().isPresent()) {
            ReferenceSyntax reference = call.templateRef().orElseThrow();
            Optional<Text> template = reference.template();
            if (template.isEmpty()) {
                return UNCLEAR;
            }
            return template.orElseThrow().dynamic()
                    ? UNKNOWN
                    : inObject(reference, template.orElseThrow().value());
        }
        Text name = call.template().orElseThrow();
        return name.dynamic() ? filledIn(name) : named(name.value());
    }

    /** What a parameter of the workflow names may change until it runs, so it need not exist. */
    private Callee filledIn(Text name) {
        TemplateSyntax template = own.get(new Filling(workflow, catalog).in(name.value()));
        return template == null ? UNKNOWN : new Callee.Found(template, workflow);
    }

    private Callee inObject(ReferenceSyntax reference, String template) {
        if (reference.name().isEmpty()) {
            return UNCLEAR;
        }
        Text name = reference.name().orElseThrow();
        if (name.dynamic()) {
            return UNKNOWN;
        }
        Optional<WorkflowSyntax> object = catalog.find(reference.kind(), workflow.namespace(), name.value());
        if (object.isEmpty()) {
            return catalog.isExternal(name.value()) ? UNKNOWN : new Callee.NoObject(reference.kind(), name.value());
        }
        WorkflowSyntax holder = object.orElseThrow();
        return holder.template(template)
                .<Callee>map(found -> new Callee.Found(found, holder))
                .orElseGet(() -> new Callee.NoTemplate(holder, template));
    }
}
