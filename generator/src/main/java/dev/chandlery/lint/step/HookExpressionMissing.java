package dev.chandlery.lint.step;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;

/** Finds a hook that does not say when it runs. Argo finds those of tasks only when the task runs, and fails it then. */
final class HookExpressionMissing extends FormRule {
    HookExpressionMissing() {
        super(Rule.error("hook-expression-missing", "A hook other than exit has no expression."));
    }

    @Override
    protected void call(CallSite site, LintContext context) {
        CallSyntax call = site.call();
        if (call.kind() == CallSyntax.Kind.HOOK
                && !call.name().equals("exit")
                && Text.of(call.node(), "expression").isEmpty()) {
            context.report(
                    rule(),
                    call.mark(),
                    site.withArticle() + " has no expression that says when it runs.",
                    "Add expression, such as steps[\"build\"].status == \"Failed\"; only the hook exit needs none.");
        }
    }
}
