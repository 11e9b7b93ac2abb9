package dev.chandlery.lint.container;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;

final class Pods {
    private static final String PATCH = "podSpecPatch";

    private Pods() {}

    /** Says whether a patch may change the pod of a template, so that not all of it is to be seen here. */
    static boolean mayChange(TemplateSyntax template, WorkflowSyntax workflow) {
        return Fields.present(template.node(), PATCH)
                || Fields.present(workflow.spec(), PATCH)
                || Fields.present(workflow.templateDefaults(), PATCH);
    }
}
