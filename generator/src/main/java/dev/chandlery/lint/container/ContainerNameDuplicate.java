package dev.chandlery.lint.container;

import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.Labels;
import dev.chandlery.lint.LintContext;
import java.util.HashSet;
import java.util.Set;

/** Finds two containers of one pod with the same name. */
final class ContainerNameDuplicate extends FormRule {
    ContainerNameDuplicate() {
        super(Rule.error("container-name-duplicate", "Two containers of a pod have the same name."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        Set<String> names = new HashSet<>();
        for (ContainerSyntax container : Containers.named(template)) {
            if (!container.name().isEmpty() && !names.add(container.name())) {
                context.report(
                        rule(),
                        Containers.mark(container),
                        Labels.withArticle(template.label()) + " has another container of the name " + container.name()
                                + ".",
                        "Rename one of the two.");
            }
        }
    }
}
