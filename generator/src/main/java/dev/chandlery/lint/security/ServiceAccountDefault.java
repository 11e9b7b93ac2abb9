package dev.chandlery.lint.security;

import dev.chandlery.argo.syntax.Text;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.PodPart;
import dev.chandlery.lint.PodRule;

/** Finds pods that are told to run under the account that all pods of a namespace share. */
final class ServiceAccountDefault extends PodRule {
    ServiceAccountDefault() {
        super(Rule.warning("service-account-default", "A workflow or template names the service account default."));
    }

    @Override
    protected void pod(PodPart part, LintContext context) {
        Text.of(part.node(), "serviceAccountName")
                .filter(name -> name.value().equals("default"))
                .ifPresent(name -> context.report(
                        rule(),
                        name.mark(),
                        "The pods of " + part.label() + " run under the service account default.",
                        "Give them an account of their own, with the rights that they need."));
    }
}
