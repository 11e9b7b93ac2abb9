package dev.chandlery.argo.syntax;

import dev.chandlery.argo.Fields;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A template.
 *
 * @param name its name, or the empty text
 * @param mark where the name stands, or the template when it has none
 * @param isInline whether it stands in a step or task and not in the list of templates
 * @param node the whole template
 * @param bodies the bodies that it has, in authored order: {@code container}, {@code steps} and so on; one in a valid
 *     template
 * @param inputs {@code inputs}
 * @param outputs {@code outputs}
 * @param calls its steps and tasks in order
 */
public record TemplateSyntax(
        String name,
        Mark mark,
        boolean isInline,
        YamlMapping node,
        List<String> bodies,
        InterfaceSyntax inputs,
        InterfaceSyntax outputs,
        List<CallSyntax> calls) {
    private static final Set<String> BODIES = Set.of(
            "container", "script", "containerSet", "resource", "http", "suspend", "data", "plugin", "steps", "dag");
    private static final Set<String> POD_BODIES = Set.of("container", "script", "containerSet", "resource", "data");

    /** Copies the lists. */
    public TemplateSyntax {
        bodies = List.copyOf(bodies);
        calls = List.copyOf(calls);
    }

    static TemplateSyntax of(YamlMapping node) {
        return of(node, false);
    }

    static TemplateSyntax inline(YamlMapping node) {
        return of(node, true);
    }

    private static TemplateSyntax of(YamlMapping node, boolean inline) {
        return new TemplateSyntax(
                Fields.text(node, "name"),
                Names.mark(node),
                inline,
                node,
                node.entries().stream()
                        .map(YamlMapping.Entry::key)
                        .filter(key -> BODIES.contains(key) && Fields.present(node, key))
                        .toList(),
                InterfaceSyntax.of(node, "inputs"),
                InterfaceSyntax.of(node, "outputs"),
                calls(node));
    }

    private static List<CallSyntax> calls(YamlMapping node) {
        List<CallSyntax> calls = new ArrayList<>();
        List<YamlNode> groups = Fields.items(node, "steps");
        for (int group = 0; group < groups.size(); group++) {
            for (YamlMapping step : Fields.mappings(groups.get(group))) {
                calls.add(CallSyntax.of(CallSyntax.Kind.STEP, group, step));
            }
        }
        for (YamlMapping task : Fields.mappings(Fields.mapping(node, "dag"), "tasks")) {
            calls.add(CallSyntax.of(CallSyntax.Kind.TASK, 0, task));
        }
        return calls;
    }

    /** Returns its first body, or the empty text when it has none. */
    public String type() {
        return bodies.isEmpty() ? "" : bodies.get(0);
    }

    /** Says whether it is of this type. */
    public boolean is(String type) {
        return type().equals(type);
    }

    /** Says whether it runs other templates: steps or a DAG. */
    public boolean callsOthers() {
        return is("steps") || is("dag");
    }

    /** Says whether it runs something itself: neither steps, nor a DAG, nor a pause. */
    public boolean isLeaf() {
        return !bodies.isEmpty() && !callsOthers() && !is("suspend");
    }

    /** Says whether it runs a pod of its own. */
    public boolean runsPod() {
        return POD_BODIES.contains(type());
    }

    /** Returns words for it in sentences, such as {@code template build}. */
    public String label() {
        return isInline ? "an inline template" : name.isEmpty() ? "a template without a name" : "template " + name;
    }
}
