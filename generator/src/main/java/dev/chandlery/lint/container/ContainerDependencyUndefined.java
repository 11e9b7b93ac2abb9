package dev.chandlery.lint.container;

import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds a container of a set that waits for one that the set does not hold. */
final class ContainerDependencyUndefined extends FormRule {
    ContainerDependencyUndefined() {
        super(Rule.error(
                "container-dependency-undefined", "A container of a set depends on one that the set does not hold."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        List<ContainerSyntax> members = Containers.members(template);
        Set<String> names = members.stream().map(ContainerSyntax::name).collect(Collectors.toSet());
        for (ContainerSyntax member : members) {
            Text.list(member.node(), "dependencies").stream()
                    .filter(dependency -> !names.contains(dependency.value()))
                    .forEach(dependency -> context.report(
                            rule(),
                            dependency.mark(),
                            "The " + member.label(template.label()) + " depends on " + dependency.value()
                                    + ", which the set does not hold.",
                            context.didYouMean(
                                    dependency.value(), () -> names, "Name a container of the set, or add it.")));
        }
    }
}
