package dev.chandlery.lint.security;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.PodPart;
import dev.chandlery.lint.PodRule;
import dev.chandlery.yaml.YamlMapping;

/** Finds containers that may do all that root of the node may do. */
final class ContainerPrivileged extends PodRule {
    ContainerPrivileged() {
        super(Rule.warning("container-privileged", "A container is privileged."));
    }

    @Override
    protected void pod(PodPart part, LintContext context) {
        for (ContainerSyntax container : part.containers()) {
            YamlMapping security = Fields.mapping(container.node(), "securityContext");
            if (Fields.isTrue(security, "privileged")) {
                context.report(
                        rule(),
                        security.markOf("privileged"),
                        "With privileged, " + container.label(part.label()) + " has the power of root over its node.",
                        "Remove privileged, and add the capabilities that the program needs, if any.");
            }
        }
    }
}
