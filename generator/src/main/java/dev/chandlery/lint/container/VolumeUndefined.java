package dev.chandlery.lint.container;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.Labels;
import dev.chandlery.lint.LintContext;

/** Finds a mount of a volume that the workflow does not have. */
final class VolumeUndefined extends FormRule {
    VolumeUndefined() {
        super(Rule.warning("volume-undefined", "A container mounts a volume that neither template nor workflow has."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (!workflow.isLibrary()) {
            Mounts.undefined(template, workflow, context)
                    .forEach(mount -> context.report(
                            rule(),
                            mount.name().mark(),
                            Labels.withArticle(template.label()) + " mounts the volume "
                                    + mount.name().value() + ", which neither it nor the workflow has.",
                            context.didYouMean(
                                    mount.name().value(),
                                    mount::known,
                                    "Add the volume to volumes of the template or of the spec.")));
        }
    }
}
