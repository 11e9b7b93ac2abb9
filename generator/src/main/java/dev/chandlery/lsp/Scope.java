package dev.chandlery.lsp;

import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.Callees;
import dev.chandlery.lint.TemplateCatalog;
import java.util.List;
import java.util.Optional;

/**
 * What names mean at a place of a workflow.
 *
 * @param workflow the workflow
 * @param template the template that holds the place; empty outside of templates
 * @param callees finds what the calls of the workflow run
 * @param catalog the objects that references may name
 */
record Scope(WorkflowSyntax workflow, Optional<TemplateSyntax> template, Callees callees, TemplateCatalog catalog) {
    static Scope of(WorkflowSyntax workflow, TemplateCatalog catalog) {
        return new Scope(workflow, Optional.empty(), new Callees(workflow, catalog), catalog);
    }

    Scope in(TemplateSyntax inner) {
        return new Scope(workflow, Optional.of(inner), callees, catalog);
    }

    Optional<Meaning> templateNamed(String name) {
        return meaning(callees.named(name));
    }

    Optional<Callee.Found> callee(CallSyntax call) {
        return callees.of(call) instanceof Callee.Found found ? Optional.of(found) : Optional.empty();
    }

    Optional<Meaning> calleeMeaning(CallSyntax call) {
        return meaning(callees.of(call));
    }

    Optional<Meaning> callNamed(String name) {
        return call(name).map(this::meaning);
    }

    Meaning meaning(CallSyntax call) {
        return Meanings.call(call, calleeMeaning(call), workflow);
    }

    Optional<CallSyntax> call(String name) {
        return template.flatMap(
                t -> t.calls().stream().filter(call -> call.name().equals(name)).findFirst());
    }

    /** Returns the object that the workflow takes its spec from. */
    Optional<WorkflowSyntax> base() {
        return workflow.workflowTemplateRef()
                .flatMap(ref ->
                        ref.name().flatMap(name -> catalog.find(ref.kind(), workflow.namespace(), name.value())));
    }

    /** Returns the parameter {@code workflow.parameters.NAME}. */
    Optional<Meaning> workflowParameter(String name) {
        return parameter(workflow, name).or(() -> base().flatMap(object -> parameter(object, name)));
    }

    private static Optional<Meaning> parameter(WorkflowSyntax holder, String name) {
        return holder.arguments()
                .parameter(name)
                .map(found -> Meanings.parameter(found, "parameter of " + holder.label(), holder));
    }

    /**
     * Returns what a variable means, and how many of its names tell that: {@code steps.build} of {@code
     * steps.build.outputs.result}.
     *
     * @param names the names of the variable, which dots divide
     */
    Optional<Found> variable(List<String> names) {
        if (names.size() >= 3 && names.get(0).equals("workflow") && names.get(1).equals("parameters")) {
            return workflowParameter(names.get(2)).map(meaning -> new Found(meaning, 3));
        }
        if (names.size() >= 3 && (names.get(0).equals("inputs") || names.get(0).equals("outputs"))) {
            return template.flatMap(t -> part(t, workflow, names.get(0), names.get(1), names.get(2)))
                    .map(meaning -> new Found(meaning, 3));
        }
        if (names.size() >= 2 && (names.get(0).equals("steps") || names.get(0).equals("tasks"))) {
            return callNamed(names.get(1)).map(meaning -> new Found(meaning, 2));
        }
        return Optional.empty();
    }

    /** Returns what the rest of a variable means that begins with a call: the output that it names. */
    Optional<Meaning> output(List<String> names) {
        return names.size() >= 5 && names.get(2).equals("outputs")
                ? call(names.get(1))
                        .flatMap(this::callee)
                        .flatMap(found ->
                                part(found.template(), found.workflow(), "outputs", names.get(3), names.get(4)))
                : Optional.empty();
    }

    /**
     * What was found.
     *
     * @param meaning the meaning
     * @param names how many of the names it is the meaning of
     */
    record Found(Meaning meaning, int names) {}

    static Optional<Meaning> part(
            TemplateSyntax template, WorkflowSyntax holder, String direction, String type, String name) {
        InterfaceSyntax parts = direction.equals("inputs") ? template.inputs() : template.outputs();
        String word = direction.equals("inputs") ? "input" : "output";
        return type.equals("parameters")
                ? parts.parameter(name).map(found -> parameter(found, word, template, holder))
                : type.equals("artifacts")
                        ? parts.artifact(name).map(found -> artifact(found, word, template, holder))
                        : Optional.empty();
    }

    static Meaning parameter(ParameterSyntax parameter, String word, TemplateSyntax template, WorkflowSyntax holder) {
        return Meanings.parameter(parameter, word + " parameter of " + template.label(), holder);
    }

    static Meaning artifact(ArtifactSyntax artifact, String word, TemplateSyntax template, WorkflowSyntax holder) {
        return Meanings.artifact(artifact, word + " artifact of " + template.label(), holder);
    }

    private static Optional<Meaning> meaning(Callee callee) {
        return callee instanceof Callee.Found found
                ? Optional.of(Meanings.template(found.template(), found.workflow()))
                : Optional.empty();
    }
}
