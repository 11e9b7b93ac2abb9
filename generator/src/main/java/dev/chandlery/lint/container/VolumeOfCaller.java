package dev.chandlery.lint.container;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.Labels;
import dev.chandlery.lint.LintContext;

/** Finds a template for others to call that mounts a volume which each of the callers must bring. */
final class VolumeOfCaller extends FormRule {
    VolumeOfCaller() {
        super(Rule.warning(
                "volume-of-caller",
                "A template of a WorkflowTemplate mounts a volume that only its callers can have."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (workflow.isLibrary()) {
            Mounts.undefined(template, workflow, context)
                    .forEach(mount -> context.report(
                            rule(),
                            mount.name().mark(),
                            Labels.withArticle(template.label()) + " mounts the volume "
                                    + mount.name().value() + ", which each workflow that runs it must have.",
                            context.didYouMean(
                                    mount.name().value(), mount::known, "Add the volume to volumes of the template.")));
        }
    }
}
