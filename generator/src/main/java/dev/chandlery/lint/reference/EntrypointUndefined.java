package dev.chandlery.lint.reference;

import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;

/** Finds an entrypoint or exit handler that names no template. */
final class EntrypointUndefined extends LintRule {
    EntrypointUndefined() {
        super(Rule.error(
                "entrypoint-undefined", "The entrypoint or the exit handler names no template of the workflow."));
    }

    @Override
    protected boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        workflow.entrypoint().ifPresent(name -> check("entrypoint", name, context));
        workflow.onExit().ifPresent(name -> check("onExit", name, context));
    }

    private void check(String field, Text name, LintContext context) {
        if (!name.dynamic() && context.template(name.value()) instanceof Callee.NoTemplate missing) {
            context.report(
                    rule(),
                    name.mark(),
                    "The " + field + " " + name.value() + " is no template of "
                            + missing.holder().label() + ".",
                    context.didYouMean(
                            name.value(),
                            () -> Templates.names(missing.holder()),
                            "Name one of its templates, or add it."));
        }
    }
}
