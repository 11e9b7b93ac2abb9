package dev.chandlery.lint.object;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;
import java.util.Set;

/** Finds resources that Kubernetes knows for containers and not for pods as a whole. */
final class PodResourcesUnsupported extends FormRule {
    private static final Set<String> NAMES = Set.of("cpu", "memory");

    PodResourcesUnsupported() {
        super(Rule.error(
                "pod-resources-unsupported",
                "The resources of a pod as a whole are others than CPU, memory and huge pages."));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        check(workflow.spec(), workflow.label(), context);
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        check(template.node(), template.label(), context);
    }

    private void check(YamlMapping owner, String label, LintContext context) {
        YamlMapping resources = Fields.mapping(owner, "podResources");
        if (!Fields.items(resources, "claims").isEmpty()) {
            context.report(
                    rule(),
                    resources.markOf("claims"),
                    "The podResources of " + label + " have claims.",
                    "Move the claims to the resources of a container.");
        }
        for (String key : List.of("requests", "limits")) {
            for (YamlMapping.Entry entry : Fields.mapping(resources, key).entries()) {
                if (!NAMES.contains(entry.key()) && !entry.key().startsWith("hugepages-")) {
                    context.report(
                            rule(),
                            entry.keyMark(),
                            "The podResources of " + label + " have " + key + " of " + entry.key() + ".",
                            "Move it to the resources of a container; a pod as a whole has cpu, memory and hugepages-*.");
                }
            }
        }
    }
}
