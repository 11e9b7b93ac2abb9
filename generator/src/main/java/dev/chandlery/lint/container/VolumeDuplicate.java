package dev.chandlery.lint.container;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.Labels;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.util.HashSet;
import java.util.Set;

/** Finds two volumes of one name in one list. A volume of a template may stand in for one of the workflow. */
final class VolumeDuplicate extends FormRule {
    VolumeDuplicate() {
        super(Rule.warning("volume-duplicate", "Two volumes of a workflow, or of a template, have the same name."));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        check(workflow.spec(), Labels.withArticle(workflow.label()), context);
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        check(template.node(), Labels.withArticle(template.label()), context);
    }

    private void check(YamlMapping owner, String label, LintContext context) {
        Set<String> seen = new HashSet<>();
        for (YamlMapping volume : Fields.mappings(owner, "volumes")) {
            String name = Fields.text(volume, "name");
            if (!name.isEmpty() && !seen.add(name)) {
                context.report(
                        rule(),
                        volume.markOf("name"),
                        label + " has a second volume " + name + ", which is never mounted.",
                        "Rename one of the two, or remove it.");
            }
        }
    }
}
