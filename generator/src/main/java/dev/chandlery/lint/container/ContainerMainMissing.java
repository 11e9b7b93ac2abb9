package dev.chandlery.lint.container;

import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.Labels;
import dev.chandlery.lint.LintContext;
import java.util.List;

/** Finds a set of containers that has inputs or outputs and no container to which they belong. */
final class ContainerMainMissing extends FormRule {
    ContainerMainMissing() {
        super(
                Rule.error(
                        "container-main-missing",
                        "A set of containers has artifacts or outputs, and no container of the name main to which they belong."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        List<ContainerSyntax> members = Containers.members(template);
        boolean needed = !template.inputs().artifacts().isEmpty()
                || !template.outputs().parameters().isEmpty()
                || !template.outputs().artifacts().isEmpty();
        if (template.is("containerSet")
                && needed
                && !members.isEmpty()
                && members.stream().noneMatch(member -> member.name().equals("main"))) {
            context.report(
                    rule(),
                    template.node().markOf("containerSet"),
                    Labels.withArticle(template.label())
                            + " has artifacts or outputs, but none of its containers is named main.",
                    "Name the container main that reads the inputs and writes the outputs.");
        }
    }
}
