package dev.chandlery.lint.container;

import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlNode;
import java.util.List;

/** The containers of a template's pod. */
final class Containers {
    private Containers() {}

    /** Returns all containers of a template. */
    static List<ContainerSyntax> of(TemplateSyntax template) {
        return ContainerSyntax.list(template.node());
    }

    /** Returns the containers whose names the author gives. */
    static List<ContainerSyntax> named(TemplateSyntax template) {
        return of(template).stream().filter(container -> !container.only()).toList();
    }

    /** Returns the containers of a set. */
    static List<ContainerSyntax> members(TemplateSyntax template) {
        return of(template).stream()
                .filter(container -> container.role() == ContainerSyntax.Role.MEMBER)
                .toList();
    }

    /** Returns the place of a container's name, or its own when it has none. */
    static Mark mark(ContainerSyntax container) {
        return container.name().isEmpty()
                ? container.node().mark()
                : container
                        .node()
                        .get("name")
                        .map(YamlNode::mark)
                        .orElse(container.node().mark());
    }
}
