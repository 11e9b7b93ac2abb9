package dev.chandlery.lint.template;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.registry.schema.Respelling;
import java.util.List;

/** Finds a retry policy that does not exist. */
final class RetryPolicyUnknown extends FormRule {
    private static final List<String> POLICIES = List.of("Always", "OnFailure", "OnError", "OnTransientError");

    RetryPolicyUnknown() {
        super(Rule.error("retry-policy-unknown", "The retryPolicy of a template does not exist."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        Text.of(Fields.mapping(template.node(), "retryStrategy"), "retryPolicy")
                .filter(policy -> !POLICIES.contains(policy.value()) && !isFilledIn(policy.value(), context))
                .ifPresent(policy -> context.report(
                        rule(),
                        policy.mark(),
                        "The retry policy " + policy.value() + " of " + template.label() + " does not exist.",
                        Suggestion.didYouMean(
                                policy.value(), POLICIES, "Name one of " + String.join(", ", POLICIES) + "."),
                        Respelling.fixes(context.file().path(), policy.mark(), policy.value(), POLICIES)));
    }
}
