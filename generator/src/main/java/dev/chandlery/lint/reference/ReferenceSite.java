package dev.chandlery.lint.reference;

import dev.chandlery.argo.syntax.ReferenceSyntax;
import dev.chandlery.argo.syntax.Text;
import java.util.Optional;

/**
 * A reference with what stands around it.
 *
 * @param label words for what refers, such as {@code step build of template main}
 * @param field {@code templateRef} or {@code workflowTemplateRef}
 * @param reference the reference
 */
record ReferenceSite(String label, String field, ReferenceSyntax reference) {
    /** Says whether the reference names a template too, as that of a step, task or hook does. */
    boolean callsTemplate() {
        return field.equals("templateRef");
    }

    /** Returns the name, unless it is only known when a workflow runs. */
    Optional<Text> fixedName() {
        return reference.name().filter(name -> !name.dynamic());
    }
}
