package dev.chandlery.lint.container;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;

/** Finds a container that runs no image. Argo looks at the main one only; Kubernetes refuses the others when they run. */
final class ImageMissing extends FormRule {
    ImageMissing() {
        super(Rule.error("image-missing", "A container has no image."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        Containers.of(template).stream()
                .filter(container -> container.only() && !givenElsewhere(container, template, workflow))
                .forEach(container -> fromParameter(container, template, workflow, context));
        Containers.of(template).stream()
                .filter(container -> Fields.text(container.node(), "image").isEmpty()
                        && !givenElsewhere(container, template, workflow))
                .forEach(container -> context.report(
                        rule(),
                        container.only() ? template.node().markOf(field(container)) : Containers.mark(container),
                        container.only()
                                ? "The " + field(container) + " of " + template.label() + " has no image."
                                : "The " + container.label(template.label()) + " has no image.",
                        container.only()
                                ? "Add an image, here or under templateDefaults." + field(container) + "."
                                : "Add an image."));
    }

    /** Argo puts the values of parameters into the image before it looks whether there is one. */
    private void fromParameter(
            ContainerSyntax container, TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        Text.of(container.node(), "image")
                .filter(image -> image.dynamic()
                        && filled(image, template, workflow, context).value().isEmpty())
                .ifPresent(image -> context.report(
                        rule(),
                        image.mark(),
                        "The " + field(container) + " of " + template.label() + " has no image: " + image.value()
                                + " is empty.",
                        "Give the parameter a value, or none at all when every caller gives one."));
    }

    private static boolean givenElsewhere(ContainerSyntax container, TemplateSyntax template, WorkflowSyntax workflow) {
        String field = field(container);
        return container.only()
                ? !Fields.text(Fields.mapping(workflow.templateDefaults(), field), "image")
                        .isEmpty()
                : Pods.mayChange(template, workflow) || Fields.present(workflow.templateDefaults(), field);
    }

    /** Returns the field of the template that holds a container. */
    private static String field(ContainerSyntax container) {
        return switch (container.role()) {
            case CONTAINER -> "container";
            case SCRIPT -> "script";
            case MEMBER -> "containerSet";
            case INIT -> "initContainers";
            case SIDECAR -> "sidecars";
        };
    }
}
