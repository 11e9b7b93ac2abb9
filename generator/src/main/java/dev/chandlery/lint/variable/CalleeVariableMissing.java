package dev.chandlery.lint.variable;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import dev.chandlery.lint.variable.PlacedText.Part;
import dev.chandlery.yaml.Mark;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds calls of templates of other objects that name a variable of the workflow which the calling one does not have. A
 * template of another object knows the parameters, labels and annotations of the workflow that runs, not those of its own
 * object.
 */
final class CalleeVariableMissing extends LintRule {
    private static final String PREFIX = "workflow.";

    CalleeVariableMissing() {
        super(Rule.error(
                "callee-variable-missing",
                "A template of another object names a variable that the workflow which runs it does not have."));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        workflow.workflowTemplateRef().flatMap(context::target).ifPresent(target -> {
            Mark mark = workflow.spec().markOf("workflowTemplateRef");
            Set<String> seen = new LinkedHashSet<>();
            for (TemplateSyntax template : target.templates()) {
                check("", mark, new StepReach.Node(template, target), template, workflow, seen, context);
            }
        });
    }

    @Override
    protected void call(CallSite site, LintContext context) {
        CallSyntax call = site.call();
        if (call.templateRef().isPresent()
                && call.inline().isEmpty()
                && site.template().isPresent()
                && site.owner().isEmpty()
                && context.callee(site.workflow(), call) instanceof Callee.Found found
                && !found.workflow().label().equals(site.workflow().label())) {
            check(
                    "the " + site.label(),
                    call.node().markOf("templateRef"),
                    new StepReach.Node(found.template(), found.workflow()),
                    site.template().orElseThrow(),
                    site.workflow(),
                    new LinkedHashSet<>(),
                    context);
        }
    }

    private void check(
            String runner,
            Mark mark,
            StepReach.Node start,
            TemplateSyntax from,
            WorkflowSyntax workflow,
            Set<String> seen,
            LintContext context) {
        Scope scope = new Scope(scope(from, workflow, context));
        for (Use use : Uses.of(workflow, context).from(start, context)) {
            if (!scope.accepts(use.name()) && seen.add(use.name())) {
                context.report(
                        rule(),
                        mark,
                        label(use.in().template()) + " of "
                                + use.in().workflow().label()
                                + (runner.isEmpty() ? "" : ", which " + runner + " runs,") + " names {{" + use.name()
                                + "}}, and " + workflow.label() + " has no such variable.",
                        remedy(use.name()));
            }
        }
    }

    private static List<Names> scope(TemplateSyntax from, WorkflowSyntax workflow, LintContext context) {
        Globals globals = Globals.of(workflow, context);
        return globals.in(from, globals.outputs().all());
    }

    private static String label(TemplateSyntax template) {
        return template.isInline() || template.name().isEmpty() ? template.label() : "The " + template.label();
    }

    private static String remedy(String name) {
        return name.startsWith(Globals.PARAMETERS + ".")
                ? "Add the parameter to spec.arguments.parameters, or let the template take it as an input."
                : "Add it to this object, or let the template take it as an input.";
    }

    /**
     * A variable of the workflow that a template names.
     *
     * @param name the variable
     * @param in the template
     */
    private record Use(String name, StepReach.Node in) {}

    /** What templates of other objects name, with all that they run, found once for each. */
    private static final class Uses {
        private final IdentityHashMap<TemplateSyntax, List<Use>> own = new IdentityHashMap<>();
        private final IdentityHashMap<TemplateSyntax, List<Use>> all = new IdentityHashMap<>();

        static Uses of(WorkflowSyntax workflow, LintContext context) {
            return context.once(workflow, Uses.class, key -> new Uses());
        }

        List<Use> from(StepReach.Node start, LintContext context) {
            return all.computeIfAbsent(
                    start.template(),
                    template -> StepReach.from(List.of(start), context).nodes().stream()
                            .flatMap(node -> own.computeIfAbsent(node.template(), key -> in(node)).stream())
                            .toList());
        }

        private static List<Use> in(StepReach.Node node) {
            return TextWalk.of(node.template()).stream()
                    .filter(text -> text.part() != Part.REST)
                    .flatMap(text -> SimpleTag.in(text.tagged()).stream())
                    .map(SimpleTag::name)
                    .filter(name -> name.startsWith(PREFIX))
                    .distinct()
                    .map(name -> new Use(name, node))
                    .toList();
        }
    }
}
