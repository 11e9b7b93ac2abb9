package dev.chandlery.lint.variable;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps or tasks of a template, with the variables that tell of each.
 *
 * @param prefix {@code steps} or {@code tasks}
 * @param owner words for the template
 * @param calls the steps or tasks by name
 * @param dynamic whether the name of one is only known when the workflow runs
 */
record CallTable(String prefix, String owner, Map<String, Called> calls, boolean dynamic) {
    /** What there is of every step and task, however it ends. */
    private static final List<String> ALWAYS = List.of("id", "startedAt", "finishedAt", "hostNodeName");

    private static final String RESULT = "outputs.result";
    private static final String EXIT_CODE = "exitCode";

    private static final Set<String> RESULT_BODIES = Set.of("container", "script", "data", "http", "plugin");

    /**
     * A step or task.
     *
     * @param call the step or task
     * @param index its place among the others, from 0
     * @param names what there is of it, without {@code status}, such as {@code outputs.result}
     * @param open whether there may be more
     */
    record Called(CallSyntax call, int index, Set<String> names, boolean open) {
        Called {
            names = Set.copyOf(names);
        }

        boolean hasHooks() {
            return !call.hooks().isEmpty();
        }

        boolean hasExitHook() {
            return call.onExit().isPresent()
                    || call.hooks().stream().anyMatch(hook -> hook.name().equals("exit"));
        }
    }

    static CallTable of(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        Map<String, Called> calls = new LinkedHashMap<>();
        boolean dynamic = false;
        int index = 0;
        for (CallSyntax call : template.calls()) {
            dynamic |= call.name().contains("{{");
            Called called = called(call, index++, context.callee(workflow, call));
            // Of two with one name, which is found elsewhere, nobody knows which is meant.
            calls.merge(
                    call.name(), called, (first, second) -> new Called(first.call(), first.index(), Set.of(), true));
        }
        String prefix = template.is("dag") ? "tasks" : "steps";
        return new CallTable(prefix, template.label(), calls, dynamic);
    }

    private static Called called(CallSyntax call, int index, Callee callee) {
        if (callee instanceof Callee.Found found) {
            return new Called(call, index, names(call, found.template()), false);
        }
        return new Called(call, index, Set.of(), true);
    }

    private static Set<String> names(CallSyntax call, TemplateSyntax template) {
        Set<String> names = new LinkedHashSet<>(ALWAYS);
        if (Fields.isTrue(template.node(), "daemon")) {
            names.add("ip");
        }
        if (hasResult(template)) {
            names.add(RESULT);
            names.add(EXIT_CODE);
        }
        for (ParameterSyntax parameter : template.outputs().parameters()) {
            names.add("outputs.parameters." + parameter.name());
        }
        for (ArtifactSyntax artifact : template.outputs().artifacts()) {
            names.add("outputs.artifacts." + artifact.name());
        }
        if (collects(call)) {
            names.add("outputs.parameters");
            if (template.is("containerSet")) {
                names.add(RESULT);
                names.add(EXIT_CODE);
            }
        }
        return names;
    }

    private static boolean hasResult(TemplateSyntax template) {
        return RESULT_BODIES.stream().anyMatch(template.bodies()::contains)
                || Fields.mappings(Fields.mapping(template.node(), "containerSet"), "containers").stream()
                        .anyMatch(container -> Fields.text(container, "name").equals("main"));
    }

    /** Says whether the outputs of all rounds of a loop are collected; those of a sequence are not. */
    private static boolean collects(CallSyntax call) {
        boolean items = call.node()
                .get("withItems")
                .filter(node ->
                        node.asSequence().map(YamlSequence::items).stream().anyMatch(list -> !list.isEmpty())
                                || node.asScalar().isPresent())
                .isPresent();
        return items
                || call.node()
                        .get("withParam")
                        .flatMap(YamlNode::asScalar)
                        .filter(text -> !text.text().isEmpty())
                        .isPresent();
    }
}
