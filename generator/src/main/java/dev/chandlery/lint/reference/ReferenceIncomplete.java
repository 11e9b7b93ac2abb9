package dev.chandlery.lint.reference;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;

/** Finds a reference that does not say what it refers to. */
final class ReferenceIncomplete extends ReferenceRule {
    ReferenceIncomplete() {
        super(Rule.error("reference-incomplete", "A reference lacks the name of the object or of the template."));
    }

    @Override
    void reference(ReferenceSite site, LintContext context) {
        boolean noName = site.reference().name().isEmpty();
        boolean noTemplate = site.callsTemplate() && site.reference().template().isEmpty();
        if (noName || noTemplate) {
            String missing = noName && noTemplate ? "neither name nor template" : noName ? "no name" : "no template";
            context.report(
                    rule(),
                    site.reference().node().mark(),
                    site.label() + " has a " + site.field() + " with " + missing + ".",
                    site.callsTemplate()
                            ? "Name the WorkflowTemplate under name, and one of its templates under template."
                            : "Name the WorkflowTemplate under name.");
        }
    }
}
