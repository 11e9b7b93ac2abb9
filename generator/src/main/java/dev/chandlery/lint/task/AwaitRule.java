package dev.chandlery.lint.task;

import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.TaskGraph;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A rule about a task that uses what another one gives, and does not wait for it. */
abstract class AwaitRule extends DagRule {
    /** What is no text with tags of this task, or is filled in at another time. */
    private static final Set<String> LEFT_OUT = Set.of("name", "depends", "dependencies", "inline", "hooks");

    AwaitRule(Rule rule) {
        super(rule);
    }

    /** Returns where a task uses others. */
    abstract List<TaskUse> uses(CallSyntax task);

    @Override
    final void dag(Dag dag, LintContext context) {
        for (TaskGraph.Task task : dag.graph().tasks()) {
            List<TaskUse> uses = uses(task.call());
            if (!uses.isEmpty() && dag.graph().isClear(task)) {
                Set<String> found = new LinkedHashSet<>();
                for (TaskUse use : uses) {
                    if (dag.graph().task(use.task()).isPresent()
                            && !dag.graph().waitsFor(task, use.task())
                            && found.add(use.task())) {
                        report(task, use, dag, context);
                    }
                }
            }
        }
    }

    private void report(TaskGraph.Task task, TaskUse use, Dag dag, LintContext context) {
        boolean own = use.task().equals(task.call().name());
        context.report(
                rule(),
                context.file().markOf(use.text(), use.span()),
                own
                        ? dag.label(task) + " uses its own results before it runs."
                        : dag.label(task) + " uses results of " + use.task() + " and does not wait for it.",
                own
                        ? "Use those of another task."
                        : "Add " + use.task() + " to its " + (dag.usesDepends() ? "depends." : "dependencies."));
    }

    /** Returns the texts that Argo's own rule looks at: values of parameters, and sources of artifacts. */
    static List<YamlScalar> sources(CallSyntax task) {
        List<YamlScalar> sources = new ArrayList<>();
        for (ParameterSyntax parameter : task.arguments().parameters()) {
            parameter.node().get("value").flatMap(YamlNode::asScalar).ifPresent(sources::add);
        }
        for (ArtifactSyntax artifact : task.arguments().artifacts()) {
            artifact.node().get("from").flatMap(YamlNode::asScalar).ifPresent(sources::add);
        }
        return sources;
    }

    /** Returns all texts of a task that are filled in before it runs. */
    static List<YamlScalar> texts(CallSyntax task) {
        List<YamlScalar> texts = new ArrayList<>();
        for (YamlMapping.Entry entry : task.node().entries()) {
            if (!LEFT_OUT.contains(entry.key())) {
                collect(entry.value(), texts);
            }
        }
        return texts;
    }

    private static void collect(YamlNode node, List<YamlScalar> texts) {
        if (node instanceof YamlScalar scalar) {
            texts.add(scalar);
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collect(item, texts));
        } else if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> collect(entry.value(), texts));
        }
    }
}
