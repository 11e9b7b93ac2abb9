package dev.chandlery.lint.security;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.PodPart;
import dev.chandlery.lint.PodRule;
import dev.chandlery.yaml.YamlMapping;

/** Finds containers that ask for the right to gain privileges. */
final class PrivilegeEscalation extends PodRule {
    PrivilegeEscalation() {
        super(Rule.warning("privilege-escalation", "A container sets allowPrivilegeEscalation."));
    }

    @Override
    protected void pod(PodPart part, LintContext context) {
        for (ContainerSyntax container : part.containers()) {
            YamlMapping security = Fields.mapping(container.node(), "securityContext");
            // A privileged container cannot be without it, and is found as such.
            if (Fields.isTrue(security, "allowPrivilegeEscalation") && !Fields.isTrue(security, "privileged")) {
                context.report(
                        rule(),
                        security.markOf("allowPrivilegeEscalation"),
                        "The processes of " + container.label(part.label())
                                + " may gain more privileges than they start with.",
                        "Set allowPrivilegeEscalation to false.");
            }
        }
    }
}
