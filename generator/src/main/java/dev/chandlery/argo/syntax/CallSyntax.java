package dev.chandlery.argo.syntax;

import dev.chandlery.argo.Fields;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place that runs a template: a step, a task or a hook.
 *
 * @param kind which of them
 * @param name its name, or the empty text; a hook's name is its key
 * @param mark where the name stands, or the call when it has none
 * @param group for a step the number of its parallel group from 0; else 0
 * @param node the whole call
 * @param template {@code template}
 * @param templateRef {@code templateRef}
 * @param inline {@code inline}
 * @param arguments {@code arguments}
 * @param hooks {@code hooks}, in authored order
 * @param onExit {@code onExit}, the older form of the hook {@code exit}
 */
public record CallSyntax(
        Kind kind,
        String name,
        Mark mark,
        int group,
        YamlMapping node,
        Optional<Text> template,
        Optional<ReferenceSyntax> templateRef,
        Optional<TemplateSyntax> inline,
        InterfaceSyntax arguments,
        List<CallSyntax> hooks,
        Optional<Text> onExit) {
    /** What runs a template. */
    public enum Kind {
        /** An entry of {@code steps}. */
        STEP("step", "steps"),
        /** An entry of {@code dag.tasks}. */
        TASK("task", "tasks"),
        /** An entry of {@code hooks}. */
        HOOK("hook", "");

        private final String word;
        private final String prefix;

        Kind(String word, String prefix) {
            this.word = word;
            this.prefix = prefix;
        }

        /** Returns the word for it in sentences. */
        public String word() {
            return word;
        }

        /** Returns the first part of the variables that tell of it: {@code steps} or {@code tasks}; empty for hooks. */
        public String prefix() {
            return prefix;
        }
    }

    /** Copies the list. */
    public CallSyntax {
        hooks = List.copyOf(hooks);
    }

    static CallSyntax of(Kind kind, int group, YamlMapping node) {
        return of(kind, Fields.text(node, "name"), Names.mark(node), group, node);
    }

    private static CallSyntax of(Kind kind, String name, Mark mark, int group, YamlMapping node) {
        return new CallSyntax(
                kind,
                name,
                mark,
                group,
                node,
                Text.of(node, "template"),
                ReferenceSyntax.of(node, "templateRef"),
                node.get("inline").flatMap(YamlNode::asMapping).map(TemplateSyntax::inline),
                InterfaceSyntax.of(node, "arguments"),
                kind == Kind.HOOK ? List.of() : hooks(node),
                Text.of(node, "onExit"));
    }

    static List<CallSyntax> hooks(YamlMapping owner) {
        List<CallSyntax> hooks = new ArrayList<>();
        for (YamlMapping.Entry entry : Fields.mapping(owner, "hooks").entries()) {
            entry.value()
                    .asMapping()
                    .ifPresent(node -> hooks.add(of(Kind.HOOK, entry.key(), entry.keyMark(), 0, node)));
        }
        return hooks;
    }

    /** Says whether it runs once for each item of a list or sequence. */
    public boolean loops() {
        return Fields.present(node, "withItems")
                || Fields.present(node, "withParam")
                || Fields.present(node, "withSequence");
    }

    /** Returns words for it in sentences, such as {@code step build}. */
    public String label() {
        return name.isEmpty() ? "a " + kind.word() + " without a name" : kind.word() + " " + name;
    }
}
