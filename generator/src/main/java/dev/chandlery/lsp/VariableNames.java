package dev.chandlery.lsp;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.Callee;
import dev.chandlery.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The variables that there are at a place of a workflow, with words for each; nearest first. */
final class VariableNames {
    private static final Map<String, String> OF_WORKFLOW = new LinkedHashMap<>();
    private static final Map<String, String> IN_EXIT_HANDLER = new LinkedHashMap<>();
    private static final Set<String> WITH_RESULT =
            Set.of("container", "script", "containerSet", "data", "http", "plugin");

    static {
        OF_WORKFLOW.put("workflow.name", "The name of the workflow that runs.");
        OF_WORKFLOW.put("workflow.namespace", "The namespace that it runs in.");
        OF_WORKFLOW.put("workflow.uid", "Its UID: no other workflow ever has the same.");
        OF_WORKFLOW.put("workflow.mainEntrypoint", "The template that it began with.");
        OF_WORKFLOW.put("workflow.serviceAccountName", "The service account of its pods.");
        OF_WORKFLOW.put("workflow.parameters", "All parameters of the workflow, as JSON.");
        OF_WORKFLOW.put("workflow.annotations", "Its annotations, as JSON.");
        OF_WORKFLOW.put("workflow.labels", "Its labels, as JSON.");
        OF_WORKFLOW.put("workflow.creationTimestamp", "When it was created, as RFC 3339 has it.");
        OF_WORKFLOW.put("workflow.scheduledTime", "When a CronWorkflow was to start it.");
        IN_EXIT_HANDLER.put("workflow.status", "How the workflow ended: Succeeded, Failed or Error.");
        IN_EXIT_HANDLER.put("workflow.failures", "The nodes that failed, as JSON.");
        IN_EXIT_HANDLER.put("workflow.duration", "The seconds that the workflow took.");
    }

    private final Scope scope;
    private final Map<String, String> names = new LinkedHashMap<>();

    private VariableNames(Scope scope) {
        this.scope = scope;
    }

    /**
     * Returns the variables.
     *
     * @param call the step or task that holds the place, if one does
     * @return words, as Markdown, by the name of the variable as a simple tag has it
     */
    static Map<String, String> of(Scope scope, Optional<CallSyntax> call) {
        VariableNames variables = new VariableNames(scope);
        call.filter(CallSyntax::loops).ifPresent(variables::addItems);
        scope.template().ifPresent(template -> {
            variables.addInputs(template);
            template.calls().stream().filter(other -> isBefore(other, call)).forEach(variables::addCall);
            variables.addOwn(template);
        });
        variables.addParameters(scope.workflow());
        scope.base().ifPresent(variables::addParameters);
        if (scope.template().filter(variables::isExitHandler).isPresent()) {
            IN_EXIT_HANDLER.forEach(variables.names::putIfAbsent);
        }
        OF_WORKFLOW.forEach(variables.names::putIfAbsent);
        return variables.names;
    }

    /** A step knows those of earlier groups; a task may wait for any other. */
    private static boolean isBefore(CallSyntax other, Optional<CallSyntax> call) {
        return !other.name().isEmpty()
                && call.map(own -> own.kind() == CallSyntax.Kind.STEP
                                ? other.group() < own.group()
                                : !other.name().equals(own.name()))
                        .orElse(true);
    }

    private boolean isExitHandler(TemplateSyntax template) {
        WorkflowSyntax workflow = scope.workflow();
        return Stream.concat(
                        workflow.onExit().stream(),
                        workflow.hooks().stream()
                                .filter(hook -> hook.name().equals("exit"))
                                .flatMap(hook -> hook.template().stream()))
                .anyMatch(name -> name.value().equals(template.name()));
    }

    private void addItems(CallSyntax call) {
        names.put("item", "The item of this run of the loop.");
        Fields.items(call.node(), "withItems").stream()
                .flatMap(item -> item.asMapping().stream())
                .limit(1)
                .flatMap(item -> item.entries().stream())
                .map(YamlMapping.Entry::key)
                .forEach(key -> names.put("item." + key, "This key of the item."));
    }

    private void addInputs(TemplateSyntax template) {
        for (ParameterSyntax parameter : template.inputs().parameters()) {
            put(
                    "inputs.parameters.",
                    parameter.name(),
                    Scope.parameter(parameter, "input", template, scope.workflow()));
        }
        for (ArtifactSyntax artifact : template.inputs().artifacts()) {
            Meaning meaning = Scope.artifact(artifact, "input", template, scope.workflow());
            put("inputs.artifacts.", artifact.name(), meaning);
            if (template.isLeaf()) {
                put("inputs.artifacts.", artifact.name() + ".path", meaning);
            }
        }
    }

    private void addOwn(TemplateSyntax template) {
        if (template.isLeaf()) {
            template.outputs()
                    .parameters()
                    .forEach(output -> put(
                            "outputs.parameters.",
                            output.name() + ".path",
                            Scope.parameter(output, "output", template, scope.workflow())));
            template.outputs()
                    .artifacts()
                    .forEach(output -> put(
                            "outputs.artifacts.",
                            output.name() + ".path",
                            Scope.artifact(output, "output", template, scope.workflow())));
        }
        if (template.runsPod()) {
            names.put("pod.name", "The name of the pod that runs the template.");
        }
        if (Fields.present(template.node(), "retryStrategy")) {
            names.put("retries", "How often the template was tried again.");
        }
    }

    private void addCall(CallSyntax call) {
        String prefix = call.kind().prefix() + "." + call.name() + ".";
        scope.callee(call).ifPresent(callee -> addOutputs(prefix, callee));
        names.put(prefix + "status", "Its phase: Succeeded, Failed, Error, Skipped or Omitted.");
        names.put(prefix + "id", "The id of its node.");
        names.put(prefix + "startedAt", "When it started.");
        names.put(prefix + "finishedAt", "When it finished.");
    }

    private void addOutputs(String prefix, Callee.Found callee) {
        TemplateSyntax template = callee.template();
        for (ParameterSyntax output : template.outputs().parameters()) {
            put(
                    prefix + "outputs.parameters.",
                    output.name(),
                    Scope.parameter(output, "output", template, callee.workflow()));
        }
        for (ArtifactSyntax output : template.outputs().artifacts()) {
            put(
                    prefix + "outputs.artifacts.",
                    output.name(),
                    Scope.artifact(output, "output", template, callee.workflow()));
        }
        if (WITH_RESULT.contains(template.type())) {
            names.put(prefix + "outputs.result", "What it printed on standard output.");
            names.put(prefix + "exitCode", "The exit code of its container.");
        }
    }

    private void addParameters(WorkflowSyntax workflow) {
        for (ParameterSyntax parameter : workflow.arguments().parameters()) {
            scope.workflowParameter(parameter.name())
                    .ifPresent(meaning -> put("workflow.parameters.", parameter.name(), meaning));
        }
    }

    private void put(String prefix, String name, Meaning meaning) {
        if (!name.isEmpty()) {
            names.putIfAbsent(prefix + name, meaning.markdown());
        }
    }

    /** Returns a name as expressions write it: {@code inputs.parameters['my-name']}. */
    static String inExpression(String name) {
        StringBuilder written = new StringBuilder();
        for (String part : List.of(name.split("\\.", -1))) {
            boolean plain = part.matches("[A-Za-z_][A-Za-z0-9_]{0,200}");
            written.append(!plain ? "['" + part.replace("'", "\\'") + "']" : (written.isEmpty() ? "" : ".") + part);
        }
        return written.toString();
    }
}
