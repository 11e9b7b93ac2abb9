package dev.chandlery.lint.container;

import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;

/** Finds a container with the name of one that Argo adds to the pod itself. */
final class ContainerNameReserved extends FormRule {
    ContainerNameReserved() {
        super(Rule.error("container-name-reserved", "A container has the name of one that Argo itself adds."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        boolean namedMain = Containers.of(template).stream().anyMatch(ContainerSyntax::only);
        Containers.named(template).stream()
                .filter(container -> reserved(container, namedMain))
                .forEach(container -> context.report(
                        rule(),
                        Containers.mark(container),
                        "The name " + container.name() + " in " + template.label()
                                + " is that of a container that Argo adds to the pod.",
                        "Give it another name."));
    }

    private static boolean reserved(ContainerSyntax container, boolean namedMain) {
        String name = container.name();
        boolean ofArgo = name.equals("wait") || name.equals("supervisor") || name.startsWith("artifact-plugin-");
        return switch (container.role()) {
            case CONTAINER, SCRIPT -> false;
            case MEMBER -> ofArgo;
            case SIDECAR -> ofArgo || (namedMain && name.equals("main"));
            case INIT -> name.equals("init");
        };
    }
}
