package dev.chandlery.lint.argument;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import dev.chandlery.yaml.Mark;
import java.util.Optional;

/**
 * A rule about what a template takes and what it is given, at every place that runs one: steps, tasks and hooks, the
 * entrypoint and exit handlers. The entrypoint of a WorkflowTemplate is not looked at: whoever runs it gives the
 * arguments. Defaults of inputs under {@code templateDefaults} do not count, as Argo checks the inputs before it adds them.
 */
abstract class SupplyRule extends LintRule {
    SupplyRule(Rule rule) {
        super(rule);
    }

    /** Looks at one template that runs. */
    abstract void supply(Supply supply, LintContext context);

    @Override
    protected final boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        WorkflowInputs inputs = inputs(workflow, context);
        if (!workflow.isLibrary() && !inputs.isFilledIn()) {
            inputs.entrypoint()
                    .ifPresent(name -> supply(
                            new Supply(
                                    "The entrypoint of " + workflow.label(),
                                    inputs.entrypointMark(),
                                    inputs.arguments(),
                                    false,
                                    context.template(name)),
                            context));
        }
        if (!inputs.isFilledIn()) {
            workflow.onExit()
                    .ifPresentOrElse(
                            name -> exitHandler(workflow.label(), name.mark(), name, workflow, context),
                            () -> exitHandlerOfBase(workflow, context));
        }
    }

    /** What the other object does not give its exit handler either is found there. */
    private void exitHandlerOfBase(WorkflowSyntax workflow, LintContext context) {
        Optional<WorkflowSyntax> base = workflow.workflowTemplateRef().flatMap(context::target);
        Optional<Text> handler = base.flatMap(WorkflowSyntax::onExit);
        if (base.isPresent()
                && handler.isPresent()
                && context.template(handler.orElseThrow().value()) instanceof Callee.Found found
                && Inputs.of(found.template().inputs(), context)
                        .areGivenBy(base.orElseThrow().arguments())) {
            exitHandler(
                    base.orElseThrow().label(),
                    workflow.spec().markOf("workflowTemplateRef"),
                    handler.orElseThrow(),
                    workflow,
                    context);
        }
    }

    /** Argo's check gives it the workflow's own arguments, and not those of the object that the workflow takes its spec from. */
    private void exitHandler(String owner, Mark mark, Text name, WorkflowSyntax workflow, LintContext context) {
        if (!name.dynamic()) {
            supply(
                    new Supply(
                            "The exit handler of " + owner,
                            mark,
                            workflow.arguments(),
                            false,
                            context.template(name.value())),
                    context);
        }
    }

    @Override
    protected final void call(CallSite site, LintContext context) {
        CallSyntax call = site.call();
        if (call.kind() == CallSyntax.Kind.HOOK
                && call.name().equals("exit")
                && call.arguments().node().entries().isEmpty()) {
            exitHandler(site.withArticle(), call.mark(), context.callee(call), site.workflow(), context);
        } else {
            supply(new Supply(site.withArticle(), call.mark(), call.arguments(), true, context.callee(call)), context);
        }
        call.onExit()
                .filter(name -> !name.dynamic())
                .ifPresent(name -> exitHandler(
                        "The exit handler of " + site.withArticle(),
                        name.mark(),
                        context.template(name.value()),
                        site.workflow(),
                        context));
    }

    /**
     * An exit handler without arguments of its own gets those of the workflow that runs, not those of its step or task.
     * Which workflow that is, a template of a library cannot know.
     */
    private void exitHandler(String label, Mark mark, Callee callee, WorkflowSyntax workflow, LintContext context) {
        WorkflowInputs inputs = inputs(workflow, context);
        if (!workflow.isLibrary() && !inputs.isFilledIn()) {
            supply(new Supply(label, mark, inputs.arguments(), false, callee), context);
        }
    }

    static WorkflowInputs inputs(WorkflowSyntax workflow, LintContext context) {
        return context.once(workflow, WorkflowInputs.class, each -> WorkflowInputs.of(each, context));
    }
}
