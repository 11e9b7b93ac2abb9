package dev.chandlery.lint.reference;

import dev.chandlery.argo.syntax.ReferenceSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.lint.LintContext;
import dev.chandlery.manifest.ManifestRules;

/** Finds a reference that looks among the templates of the cluster for one of a namespace, or the reverse. */
final class ReferenceScope extends ReferenceRule {
    ReferenceScope() {
        super(ManifestRules.REFERENCE_SCOPE);
    }

    /** Says whether a reference finds nothing, and would find something if it looked in the other scope. */
    static boolean inOtherScope(ReferenceSyntax reference, LintContext context) {
        return context.target(reference).isEmpty()
                && reference
                        .name()
                        .flatMap(name -> context.catalog()
                                .find(otherKind(reference), context.object().namespace(), name.value()))
                        .isPresent();
    }

    @Override
    void reference(ReferenceSite site, LintContext context) {
        if (site.fixedName().isEmpty()) {
            return;
        }
        ReferenceSyntax reference = site.reference();
        Text name = site.fixedName().orElseThrow();
        if (inOtherScope(reference, context)) {
            context.report(
                    rule(),
                    name.mark(),
                    site.label() + " refers to " + reference.kind() + " " + name.value() + ", but " + name.value()
                            + " is a " + otherKind(reference) + ".",
                    reference.clusterScope() ? "Remove clusterScope." : "Add clusterScope: true beside the name.");
        }
    }

    private static String otherKind(ReferenceSyntax reference) {
        return reference.clusterScope() ? "WorkflowTemplate" : "ClusterWorkflowTemplate";
    }
}
