package dev.chandlery.lint.documentation;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;

/** Finds objects that others may call, and templates in them, of which nobody says what they do. */
final class DescriptionMissing extends LintRule {
    DescriptionMissing() {
        super(Rule.info(
                "description-missing", "A WorkflowTemplate, or a template that others may call, has no description."));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        if (!workflow.isLibrary()) {
            return;
        }
        if (!Descriptions.has(workflow)) {
            YamlMapping metadata = Fields.mapping(workflow.object(), "metadata");
            report(
                    workflow.label(),
                    metadata.get("name").map(name -> name.mark()).orElse(metadata.mark()),
                    context);
        }
        for (TemplateSyntax template : workflow.templates()) {
            if (!template.name().isEmpty() && !Descriptions.has(template, workflow)) {
                report(template.label(), template.mark(), context);
            }
        }
    }

    private void report(String label, Mark mark, LintContext context) {
        context.report(
                rule(),
                mark,
                "Nothing says what " + label + " does.",
                "Write it under annotations, with the key workflows.argoproj.io/description.");
    }
}
