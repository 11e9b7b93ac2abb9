package dev.chandlery.lint.reference;

import dev.chandlery.argo.syntax.ReferenceSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.Filling;
import dev.chandlery.lint.LintContext;
import dev.chandlery.manifest.ManifestRules;
import java.util.List;
import java.util.stream.Collectors;

/** Finds a reference to an object that is not known. */
final class ReferenceUnresolved extends ReferenceRule {
    ReferenceUnresolved() {
        super(ManifestRules.REFERENCE_UNRESOLVED);
    }

    @Override
    void reference(ReferenceSite site, LintContext context) {
        ReferenceSyntax reference = site.reference();
        if (site.fixedName().isEmpty()
                || context.target(reference).isPresent()
                || context.catalog().isExternal(site.fixedName().orElseThrow().value())
                || ReferenceScope.inOtherScope(reference, context)) {
            return;
        }
        Text name = site.fixedName().orElseThrow();
        if (Filling.isLater(name.value())) {
            later(site, name, context);
            return;
        }
        List<WorkflowSyntax> elsewhere = context.catalog().all(reference.kind(), name.value());
        String sentence = site.label() + " refers to " + reference.kind() + " " + name.value();
        if (elsewhere.isEmpty()) {
            context.reportMissing(
                    rule(),
                    name,
                    sentence + ", which is not among the manifests.",
                    context.didYouMean(
                            name.value(),
                            () -> context.catalog().names(reference.kind()),
                            "Correct the name, or list it as external when the clusters have it already."));
        } else {
            context.report(
                    rule(),
                    name.mark(),
                    sentence + ", which is in another namespace: "
                            + elsewhere.stream()
                                    .map(WorkflowSyntax::namespace)
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ", not " + context.object().namespace() + ".",
                    "Give both the same namespace, or none; or make it a ClusterWorkflowTemplate.");
        }
    }

    /** When the template is an input too, the controller looks the object up when the workflow runs. */
    private void later(ReferenceSite site, Text name, LintContext context) {
        if (site.reference()
                .template()
                .filter(template -> Filling.isLater(template.value()))
                .isEmpty()) {
            context.report(
                    rule(),
                    name.mark(),
                    site.label() + " takes the name of its " + site.reference().kind()
                            + " from an input or from a parameter without a value, and Argo looks for it before these"
                            + " are known.",
                    "Write the name, or take it from a parameter of the workflow that has a value.");
        }
    }
}
