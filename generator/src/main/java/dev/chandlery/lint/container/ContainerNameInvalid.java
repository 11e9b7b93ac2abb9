package dev.chandlery.lint.container;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import java.util.regex.Pattern;

/** Finds a container without a name, or with one that is no DNS label, which Kubernetes asks for. */
final class ContainerNameInvalid extends FormRule {
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?");

    ContainerNameInvalid() {
        super(Rule.error(
                "container-name-invalid", "A container of a set, a sidecar or an init container has no proper name."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        Containers.named(template).stream()
                .filter(container -> !container.name().contains("{{")
                        && !DNS_LABEL.matcher(container.name()).matches())
                .forEach(
                        container -> context.report(
                                rule(),
                                Containers.mark(container),
                                container.name().isEmpty()
                                        ? "The " + container.label(template.label()) + " has no name."
                                        : "The name " + container.name() + " is not allowed for a container.",
                                container.name().isEmpty()
                                        ? "Give it a name."
                                        : "Use at most 63 lower-case letters, digits and \"-\", with a letter or digit at both ends."));
    }
}
