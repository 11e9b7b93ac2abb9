package dev.chandlery.lint.security;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.PodPart;
import dev.chandlery.lint.PodRule;
import dev.chandlery.yaml.YamlMapping;

/** Finds containers that are told to run as root. What an image does by itself is not seen in a manifest. */
final class ContainerAsRoot extends PodRule {
    private static final String SECURITY = "securityContext";

    ContainerAsRoot() {
        super(Rule.warning("container-as-root", "A container or pod is set to run as root."));
    }

    @Override
    protected void pod(PodPart part, LintContext context) {
        security(part.node(), part.label(), context);
        for (ContainerSyntax container : part.containers()) {
            if (Fields.present(container.node(), SECURITY)) {
                security(container.node(), container.label(part.label()), context);
            }
        }
    }

    private void security(YamlMapping owner, String label, LintContext context) {
        YamlMapping security = Fields.mapping(owner, SECURITY);
        if (Fields.text(security, "runAsUser").equals("0")) {
            context.report(
                    rule(),
                    security.markOf("runAsUser"),
                    "The runAsUser of " + label + " is 0, which is root.",
                    "Give the number of another user; images often have one for this.");
        }
    }
}
