package dev.chandlery.lint.reference;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import java.util.List;

final class Templates {
    private Templates() {}

    /** Returns the names of an object's templates, for suggestions. */
    static List<String> names(WorkflowSyntax workflow) {
        return workflow.templates().stream().map(TemplateSyntax::name).toList();
    }
}
