package dev.chandlery.lint.artifact;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import java.util.List;

/** Finds an artifact that is kept at two places. Argo takes one of them; since 4.0 the API server refuses it. */
final class LocationAmbiguous extends FormRule {
    LocationAmbiguous() {
        super(Rule.error("artifact-location-ambiguous", "An artifact has locations of more than one kind."));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        check(Location.of(workflow), context);
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        check(Location.of(template), context);
    }

    @Override
    protected void call(CallSite site, LintContext context) {
        check(Location.of(site.call()), context);
    }

    private void check(List<Location> locations, LintContext context) {
        locations.stream()
                .filter(location -> location.kinds().size() > 1)
                .forEach(location -> context.report(
                        rule(),
                        location.node().markOf(location.kinds().get(1)),
                        "The " + location.label() + " has locations of more than one kind: "
                                + String.join(", ", location.kinds()) + ".",
                        "Keep one of them."));
    }
}
