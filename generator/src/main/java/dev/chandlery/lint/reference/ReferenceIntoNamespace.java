package dev.chandlery.lint.reference;

import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;

/** Finds a template of the cluster that needs one of a namespace. */
final class ReferenceIntoNamespace extends ReferenceRule {
    ReferenceIntoNamespace() {
        super(Rule.warning(
                "reference-into-namespace",
                "A ClusterWorkflowTemplate refers to a WorkflowTemplate, which a namespace may have or not."));
    }

    @Override
    void reference(ReferenceSite site, LintContext context) {
        boolean fromCluster = context.object()
                .workflow()
                .filter(WorkflowSyntax::clusterScoped)
                .isPresent();
        if (fromCluster
                && context.target(site.reference()).isPresent()
                && !site.reference().clusterScope()) {
            Text name = site.fixedName().orElseThrow();
            context.report(
                    rule(),
                    name.mark(),
                    site.label() + " refers to WorkflowTemplate " + name.value() + ", which is in a namespace; "
                            + context.object().label() + " is in none.",
                    "Make " + name.value() + " a ClusterWorkflowTemplate, and add clusterScope: true beside the name.");
        }
    }
}
