package dev.chandlery.lint.structure;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds templates of a Workflow or CronWorkflow that nothing runs. Those of other objects can be called from outside. */
final class TemplateUnused extends LintRule {
    TemplateUnused() {
        super(Rule.warning("template-unused", "A template of a Workflow or CronWorkflow never runs."));
    }

    @Override
    protected boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        boolean begins = workflow.entrypoint()
                .filter(name -> workflow.template(name.value()).isPresent())
                .isPresent();
        boolean open = context.object().origin().filledIn().stream()
                .anyMatch(path -> path.startsWith("spec.entrypoint") || path.startsWith("spec.onExit"));
        if (workflow.isLibrary() || !begins || open) {
            return;
        }
        reached(workflow)
                .ifPresent(names -> workflow.templates().stream()
                        .filter(template -> !template.name().isEmpty() && !names.contains(template.name()))
                        .forEach(template -> context.report(
                                rule(),
                                template.mark(),
                                "Nothing in " + workflow.label() + " runs " + template.label() + ".",
                                "Remove it, or call it.")));
    }

    /** Returns the names that the workflow runs, or empty when one of them is only known then. */
    private static Optional<Set<String>> reached(WorkflowSyntax workflow) {
        Map<String, TemplateSyntax> byName = workflow.templatesByName();
        Set<String> reached = new TreeSet<>();
        Deque<Text> open = new ArrayDeque<>();
        workflow.entrypoint().ifPresent(open::addLast);
        workflow.onExit().ifPresent(open::addLast);
        workflow.hooks().forEach(hook -> hook.template().ifPresent(open::addLast));
        while (!open.isEmpty()) {
            Text name = open.removeFirst();
            if (name.dynamic()) {
                return Optional.empty();
            }
            TemplateSyntax template = byName.get(name.value());
            if (reached.add(name.value()) && template != null) {
                names(template).forEach(open::addLast);
            }
        }
        return Optional.of(reached);
    }

    private static List<Text> names(TemplateSyntax template) {
        List<Text> names = new ArrayList<>();
        for (CallSyntax call : template.calls()) {
            call.template().ifPresent(names::add);
            call.onExit().ifPresent(names::add);
            call.hooks().forEach(hook -> hook.template().ifPresent(names::add));
            call.inline().ifPresent(inline -> names.addAll(names(inline)));
        }
        return names;
    }
}
